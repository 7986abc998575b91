package org.lethe.jobs.obfcm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPMessageInputStream;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.lethe.database.DatabaseRole;
import org.lethe.database.FrameworkTables;
import org.lethe.evidence.VinKey;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.reports.obfcm.Manufacturer;
import org.lethe.reports.obfcm.format.Format;
import org.lethe.reports.obfcm.format.FormatFile;
import org.lethe.reports.obfcm.format.FormatResult;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.testing.TestDatabase;
import org.lethe.testing.TestFolder;
import org.lethe.writers.delivery.NewKeyPair;
import org.lethe.writers.delivery.Recipient;
import org.lethe.writers.delivery.SigningKey;
import org.lethe.writers.evidence.Anchors;
import org.lethe.writers.obfcm.SubmissionReader;
import org.lethe.writers.run.RunLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the test's own with one manufacturer, on a day of March after the collection year 2025. */
final class ObfcmHouse implements AutoCloseable {

    static final CollectionYear YEAR = new CollectionYear(2025);
    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    static final VinKey KEY = new VinKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private static final Path KEYS = folder("lethe-keys");
    private static final NewKeyPair PAIR =
            NewKeyPair.create(KEYS, "team", "Team <team@example.org>", NOW.minusSeconds(1000));

    final TestDatabase database = TestDatabase.fresh();
    final Path folder = folder("lethe-obfcm");
    private long reading;

    ObfcmHouse() {
        new FrameworkTables(database.connections()).install(BatchMetadata.FIRST_TABLE, BatchMetadata.SCRIPT);
        manufacturer(1, "first-motors");
    }

    void manufacturer(int id, String code) {
        sql("INSERT INTO business.manufacturer VALUES (" + id + ", '" + code + "', 'The " + code + " AG')");
    }

    ObfcmPlace place() {
        return place(NOW);
    }

    ObfcmPlace place(Instant now) {
        DeliveryKeys keys = new DeliveryKeys() {
            @Override
            public Recipient recipient(Manufacturer manufacturer, Instant at) {
                return Recipient.read(PAIR.publicKey(), at);
            }

            @Override
            public SigningKey signer(Instant at) {
                return SigningKey.read(PAIR.secretKey(), PAIR.passphrase(), at);
            }
        };
        return new ObfcmPlace(
                database.connections().dataSource(DatabaseRole.LETHE_OBFCM),
                KEY,
                keys,
                new Anchors(folder.resolve("anchors")),
                folder.resolve("submissions"),
                Clock.fixed(now, ZoneId.of("Pacific/Auckland")),
                RunLock.USUAL_LEASE);
    }

    BatchMetadata batch() {
        return BatchMetadata.in(database.connections().dataSource(DatabaseRole.LETHE_BATCH));
    }

    static Format format() {
        return switch (FormatFile.read(Path.of("..", "config", "obfcm-format-2026.yaml"))) {
            case FormatResult.Good good -> good.format();
            case FormatResult.Bad bad ->
                throw new IllegalStateException(bad.problems().toString());
        };
    }

    List<Drafted> run() {
        return run(NOW);
    }

    List<Drafted> run(Instant now) {
        return new ObfcmJob(place(now), batch()).run(order(), ObfcmListener.SILENT);
    }

    static ObfcmOrder order() {
        return new ObfcmOrder(YEAR, format(), false, "test");
    }

    Closing closing() {
        return closing(NOW);
    }

    Closing closing(Instant now) {
        ObfcmPlace place = place(now);
        return new Closing(place.obfcm(), place.anchors(), place.folder(), place.clock());
    }

    LifeCycle lifeCycle() {
        return new LifeCycle(place());
    }

    SubmissionReader submissions() {
        return new SubmissionReader(place().obfcm());
    }

    /** A petrol car in scope; its VIN ends with its key. */
    void car(long vehicle) {
        vehicle(vehicle, 1, "M1", "ICE", "ARRAY['petrol']", LocalDate.of(2022, 5, 1));
    }

    void plugIn(long vehicle) {
        vehicle(vehicle, 1, "M1", "OVC-HEV", "ARRAY['petrol', 'electricity']", LocalDate.of(2022, 5, 1));
    }

    void vehicle(
            long vehicle, int manufacturer, String category, String powertrain, String fuels, LocalDate registered) {
        sql(
                "INSERT INTO business.vehicle (vehicle_id, vin, make, model, manufacturer_id, category, powertrain, fuel, fuels,"
                        + " wltp_l_per_100_km, wltp_co2_g_per_km, first_registered_on) VALUES (" + vehicle + ", '"
                        + vin(vehicle)
                        + "', 'm', 'x', " + manufacturer + ", '" + category + "', '" + powertrain + "', 'petrol', "
                        + fuels
                        + ", 6.0, 137, " + (registered == null ? "NULL" : "'" + registered + "'") + ")");
    }

    static String vin(long vehicle) {
        return String.format(java.util.Locale.ROOT, "WZZ%014d", vehicle);
    }

    /** A read-out with two counters, received the day after. */
    long read(long vehicle, String at, String fuel, String km) {
        return read(vehicle, at, fuel, km, "NULL, NULL, NULL, NULL, NULL, NULL");
    }

    /** A read-out with all eight. */
    long read(long vehicle, String at, String fuel, String km, String modes) {
        long id = ++reading;
        sql(
                "INSERT INTO business.obfcm_reading (reading_id, vehicle_id, read_at, channel, total_fuel_l, total_km, cd_fuel_l,"
                        + " ci_fuel_l, cd_engine_off_km, cd_engine_on_km, ci_km, grid_energy_kwh, manufacturer_id, received_at)"
                        + " SELECT " + id + ", " + vehicle + ", '" + at + "', 'over-the-air', " + fuel + ", " + km
                        + ", " + modes
                        + ", manufacturer_id, timestamptz '" + at
                        + "' + interval '1 day' FROM business.vehicle WHERE vehicle_id = "
                        + vehicle);
        return id;
    }

    void refuse(long vehicle, String day) {
        sql("INSERT INTO business.obfcm_refusal (vehicle_id, owner_on, refused_on) VALUES (" + vehicle + ", '" + day
                + "', '" + day + "')");
    }

    void sql(String statement) {
        database.execute(DatabaseRole.BUSINESS_OWNER, statement);
    }

    List<String> texts(DatabaseRole role, String query) {
        return JdbcClient.create(database.connections().dataSource(role))
                .sql(query)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Reason or warnings of a submission's restricted list, by reading. */
    List<String> details(long submission) {
        return texts(
                DatabaseRole.LETHE_OWNER,
                "SELECT reading_id || ' ' || code FROM lethe.obfcm_detail WHERE submission_id = " + submission
                        + " ORDER BY reading_id, code");
    }

    /** What the recipient reads. */
    static List<String> decrypted(Path revision) {
        try (InputStream in = Files.newInputStream(revision.resolve(SubmissionFolder.RECORDS))) {
            BcOpenPGPApi api = new BcOpenPGPApi();
            OpenPGPKey key = api.readKeyOrCertificate().parseKey(Files.readString(PAIR.secretKey()));
            OpenPGPMessageInputStream message = api.decryptAndOrVerifyMessage()
                    .addDecryptionKey(
                            key, Files.readString(PAIR.passphrase()).strip().toCharArray())
                    .addVerificationCertificate(key.toCertificate())
                    .process(in);
            String text = new String(message.readAllBytes(), StandardCharsets.UTF_8);
            message.close();
            return text.lines().toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every file under the submissions, with its content as text. */
    List<String> everythingOnDisk() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return file + "\n" + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(TestFolder.of("obfcm")), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
