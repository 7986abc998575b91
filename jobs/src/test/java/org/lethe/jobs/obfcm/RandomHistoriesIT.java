package org.lethe.jobs.obfcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lethe.readers.obfcm.SelectionReader;
import org.lethe.reports.obfcm.Manufacturer;
import org.lethe.reports.obfcm.Question;
import org.lethe.rules.obfcm.Check;
import org.lethe.rules.obfcm.Counter;
import org.lethe.rules.obfcm.Counters;
import org.lethe.rules.obfcm.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The selection in SQL against the evaluation in Java, on histories that nobody would think of. */
class RandomHistoriesIT {

    private static final int VEHICLES = 3000;
    private static final List<String> NUMBERS = Arrays.asList(
            null,
            "0",
            "0.1",
            "400",
            "500",
            "500.1",
            "650.25",
            "8000",
            "9000",
            "9000",
            "9000.5",
            "25000",
            "120000",
            "1000000.1",
            "-3",
            "-0.1",
            "-0.01",
            "-1",
            "NaN",
            "4294967295",
            "429496729.5",
            "42949672.95",
            "429496730",
            "429496740",
            "42949673",
            "42949715.90",
            "42949715.89",
            "50000000");
    private static final List<String> FUELS = Arrays.asList(
            "3", "12.5", "40", "55.5", "70", "700", "7000", "80", "600", null, "NaN", "-2", "42949672.95", "0");
    private static final List<String> MOMENTS = List.of(
            "2024-12-31T22:59:59Z",
            "2024-12-31T23:00:00Z",
            "2025-03-30T00:59:59Z",
            "2025-06-01T10:00:00Z",
            "2025-06-01T10:00:01Z",
            "2025-10-26T01:30:00Z",
            "2025-12-31T22:59:59Z",
            "2025-12-31T23:00:00Z",
            "2026-01-15T08:00:00Z");

    private final Random dice = new Random(20260310);
    private final Map<Long, Certified> vehicles = new TreeMap<>();
    private final Map<Long, List<ReadOut>> readings = new HashMap<>();
    private final StringBuilder vehicleRows = new StringBuilder();
    private final StringBuilder readingRows = new StringBuilder();
    private final StringBuilder refusalRows = new StringBuilder();
    private long nextReading;

    @Test
    void every_vehicle_ends_in_the_same_bucket_with_the_same_record_and_the_same_warnings() {
        try (ObfcmHouse house = new ObfcmHouse()) {
            for (long vehicle = 1; vehicle <= VEHICLES; vehicle++) {
                roll(vehicle);
            }
            house.sql(
                    "INSERT INTO business.vehicle (vehicle_id, vin, make, model, manufacturer_id, category, powertrain, fuel,"
                            + " fuels, wltp_l_per_100_km, first_registered_on) VALUES " + vehicleRows);
            house.sql(
                    "INSERT INTO business.obfcm_reading (reading_id, vehicle_id, read_at, channel, total_fuel_l, total_km,"
                            + " cd_fuel_l, ci_fuel_l, cd_engine_off_km, cd_engine_on_km, ci_km, grid_energy_kwh, manufacturer_id,"
                            + " received_at) VALUES " + readingRows);
            house.sql("INSERT INTO business.obfcm_refusal (vehicle_id, owner_on, refused_on, withdrawn_on) VALUES "
                    + refusalRows);
            vehicles.forEach((id, vehicle) -> {
                if (vehicle.firstReportedYear() != null) {
                    house.sql("INSERT INTO business.obfcm_first_report (vin_hmac, first_reporting_year) VALUES ('\\x"
                            + java.util.HexFormat.of().formatHex(ObfcmHouse.KEY.mark(vehicle.vin())) + "', "
                            + vehicle.firstReportedYear() + ")");
                }
            });

            Map<Long, String> selected = selected(house);
            Map<Long, String> evaluated = new TreeMap<>();
            vehicles.forEach(
                    (id, vehicle) -> Evaluation.of(vehicle, readings.getOrDefault(id, List.of()), ObfcmHouse.YEAR)
                            .ifPresent(verdict -> evaluated.put(id, words(verdict))));

            assertThat(selected).isEqualTo(evaluated);
            for (Check check : Check.values()) { // or the dice are loaded
                if (check != Check.SMALL_VOLUME_MANUFACTURER) {
                    assertThat(evaluated.values()).as(check.code()).anyMatch(words -> words.contains(check.name()));
                }
            }
            assertThat(evaluated.values()).anyMatch(words -> words.endsWith("null []"));
        }
    }

    private Map<Long, String> selected(ObfcmHouse house) {
        Map<Long, String> verdicts = new TreeMap<>();
        Question question = new Question(new Manufacturer(1, "first-motors", "x"), ObfcmHouse.YEAR, null);
        try (Session session = Session.open(house.place().obfcm())) {
            SelectionReader reader = new SelectionReader(session.source());
            reader.select(question, ObfcmHouse.KEY.innerPad(), ObfcmHouse.KEY.outerPad());
            reader.tally(question, ObfcmHouse.KEY.innerPad(), ObfcmHouse.KEY.outerPad());
            JdbcClient.create(session.source())
                    .sql(
                            "SELECT vehicle_id, reading_id, reason, array_to_string(warnings, ',') AS warnings FROM obfcm_selected")
                    .query((row, number) -> verdicts.put(
                            row.getLong("vehicle_id"),
                            words(new Verdict(
                                    row.getLong("reading_id"),
                                    row.getString("reason") == null ? null : Check.of(row.getString("reason")),
                                    row.getString("warnings") == null
                                            ? java.util.Set.of()
                                            : Arrays.stream(row.getString("warnings")
                                                            .split(",", -1))
                                                    .map(Check::of)
                                                    .collect(Collectors.toSet())))))
                    .list();
        }
        return verdicts;
    }

    private static String words(Verdict verdict) {
        return verdict.readingId() + " " + verdict.reason() + " " + new TreeSet<>(verdict.warnings());
    }

    private void roll(long vehicle) {
        String vin = dice.nextInt(25) == 0 ? "WZZ0000000000O" + (100 + vehicle % 900) : ObfcmHouse.vin(vehicle);
        String powertrain = pick(List.of("ICE", "ICE", "NOVC-HEV", "OVC-HEV", "OVC-HEV", "BEV"));
        String category = pick(List.of("M1", "M1", "M1", "M1", "N1", "N1", "N2"));
        String fuels = pick(Arrays.asList(
                "petrol",
                "diesel",
                "petrol",
                "diesel",
                "petrol,electricity",
                "ethanol",
                "lpg,petrol",
                "electricity",
                null));
        LocalDate registered = pick(Arrays.asList(
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2024, 7, 1),
                LocalDate.of(2023, 7, 1),
                null,
                LocalDate.of(2025, 7, 1)));
        String wltp = pick(Arrays.asList("6.0", "0.5", null));
        Integer reported = dice.nextInt(40) == 0 ? pick(List.of(2010, 2011)) : null;
        boolean inScope = !category.equals("N2")
                && !powertrain.equals("BEV")
                && fuels != null
                && !fuels.contains("lpg")
                && !fuels.equals("electricity");
        vehicles.put(
                vehicle,
                new Certified(
                        vin,
                        fuels != null,
                        inScope,
                        false,
                        powertrain.equals("OVC-HEV"),
                        registered,
                        wltp == null ? null : new BigDecimal(wltp),
                        reported));
        row(
                vehicleRows,
                vehicle + ", '" + vin + "', 'm', 'x', 1, '" + category + "', '" + powertrain + "', 'petrol', "
                        + (fuels == null ? "NULL" : "string_to_array('" + fuels + "', ',')") + ", " + wltp + ", "
                        + (registered == null ? "NULL" : "DATE '" + registered + "'"));
        LocalDate withdrawn = dice.nextBoolean() ? LocalDate.of(2025, 6, 1) : null;
        boolean refused = dice.nextInt(6) == 0;
        if (refused) {
            row(
                    refusalRows,
                    vehicle + ", DATE '2025-02-01', DATE '2025-02-01', "
                            + (withdrawn == null ? "NULL::date" : "DATE '" + withdrawn + "'"));
        }
        List<String> moments = new ArrayList<>(MOMENTS);
        int count = dice.nextInt(6);
        for (int i = 0; i < count; i++) {
            String at = moments.remove(dice.nextInt(moments.size()));
            LocalDate day = LocalDate.ofInstant(Instant.parse(at), java.time.ZoneId.of("Europe/Brussels"));
            boolean out = refused && (withdrawn == null || day.isBefore(withdrawn));
            reading(vehicle, at, out);
        }
    }

    private void reading(long vehicle, String at, boolean refused) {
        long id = ++nextReading;
        Map<Counter, Value> values = new EnumMap<>(Counter.class);
        StringBuilder columns = new StringBuilder();
        for (Counter counter : Counter.values()) {
            @Nullable
            String number = counter == Counter.TOTAL_FUEL
                    ? pick(FUELS)
                    : counter.isPlugInOnly() && dice.nextInt(3) > 0
                            ? pick(List.of("0", "10", "200", "4000"))
                            : pick(NUMBERS);
            if (number != null && !number.equals("NaN")) {
                number = new BigDecimal(number)
                        .setScale(counter.unit().decimals(), java.math.RoundingMode.HALF_UP)
                        .toPlainString();
            }
            values.put(
                    counter,
                    "NaN".equals(number)
                            ? new Value.NotANumber()
                            : Value.of(number == null ? null : new BigDecimal(number)));
            columns.append(", ").append(number == null ? "NULL::numeric" : "'" + number + "'::numeric");
        }
        readings.computeIfAbsent(vehicle, key -> new ArrayList<>())
                .add(new ReadOut(id, Instant.parse(at), refused, Counters.of(values)));
        row(
                readingRows,
                id + ", " + vehicle + ", timestamptz '" + at + "', 'over-the-air'" + columns + ", 1, timestamptz '" + at
                        + "'");
    }

    private static void row(StringBuilder rows, String row) {
        rows.append(rows.isEmpty() ? "" : ", ").append('(').append(row).append(')');
    }

    private <T extends @Nullable Object> T pick(List<T> from) {
        return from.get(dice.nextInt(from.size()));
    }
}
