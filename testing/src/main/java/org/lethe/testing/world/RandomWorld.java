package org.lethe.testing.world;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Flag;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.RetentionPeriod;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.FactType;
import org.lethe.rules.retention.sql.HoldTypes;

/** A random policy over a random table, from a seed: every kind of fact, period, suspension and hold, and hostile dates. */
public final class RandomWorld {

    /** The schema {@code world}, empty, readable for the role that erases. */
    public static final String TABLES = """
            CREATE SCHEMA world;
            CREATE TABLE world.thing (id bigint PRIMARY KEY, d1 date, d2 date, ts timestamptz, local timestamp,
                                      b1 boolean, b2 boolean, person text, vehicle bigint, done text);
            CREATE TABLE world.child (id bigint, thing_id bigint);
            CREATE INDEX ON world.child (thing_id);
            CREATE TABLE world.keeper (vehicle bigint, person text);
            GRANT USAGE ON SCHEMA world TO lethe_retention;
            GRANT SELECT ON ALL TABLES IN SCHEMA world TO lethe_retention;
            """;

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Brussels"), ZoneId.of("America/Sao_Paulo"), ZoneId.of("Pacific/Apia"), ZoneId.of("UTC"));
    private static final List<String> PERIODS = List.of("P0D", "P28D", "P1M", "P1Y", "P1Y1M1D", "P10Y", "P4W", "P13M");
    private static final List<String> STARTS = List.of("d1", "d2", "ts", "local");

    private final Random random;
    private final LocalDate asOf;
    private final Policy policy;
    private final BoundCluster bound;

    /** @param seed the same seed makes the same world */
    public RandomWorld(long seed) {
        random = new Random(seed);
        asOf = pick(List.of(
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2025, 3, 1),
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 10, 25),
                LocalDate.of(2027, 1, 1)));
        Cluster cluster = cluster();
        policy = new Policy(
                "world",
                "1",
                "a random world",
                pick(ZONES),
                LocalDate.of(1990, 1, 1),
                List.of("world"),
                List.of(cluster),
                List.of(),
                "0".repeat(64));
        bound = new BoundCluster(
                cluster,
                Map.of(
                        "d1", FactType.DATE,
                        "d2", FactType.DATE,
                        "ts", FactType.TIMESTAMPTZ,
                        "local", FactType.TIMESTAMP,
                        "b1", FactType.BOOLEAN,
                        "b2", FactType.BOOLEAN,
                        "referred", FactType.BOOLEAN),
                Map.of("id", "bigint", "done", "text"),
                List.of(),
                Map.of(
                        HoldScope.PERSON,
                        new HoldTypes(List.of("text"), List.of(), null),
                        HoldScope.VEHICLE,
                        vehicleTypes(cluster)),
                Map.of());
    }

    private static HoldTypes vehicleTypes(Cluster cluster) {
        if (!(cluster.holdKeys().get(HoldScope.VEHICLE) instanceof HoldPath.Keyed path) || path.through() == null) {
            return new HoldTypes(List.of("bigint"), List.of(), null);
        }
        return path.keys().size() == 1
                ? new HoldTypes(List.of("text"), List.of("text"), "bigint")
                : new HoldTypes(List.of("text", "bigint"), List.of("text", "bigint"), "bigint");
    }

    private Cluster cluster() {
        Map<String, String> facts = new LinkedHashMap<>();
        STARTS.forEach(name -> facts.put(name, "row." + name));
        facts.put("b1", "row.b1");
        facts.put("b2", "row.b1 AND row.b2");
        List<Cluster.Reference> references = random.nextBoolean()
                ? List.of()
                : List.of(new Cluster.Reference(
                        new TableName("world", "child"), List.of("thing_id"), Cluster.OnErase.BLOCK));
        references.forEach(reference -> facts.put("referred", Cluster.REFERRED_TO_BY + reference.label()));
        List<Purpose> purposes = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            purposes.add(new Purpose(
                    "p" + i,
                    "purpose " + i,
                    "A." + i,
                    "GDPR 6(1)(b)",
                    random.nextInt(3) == 0 ? null : condition(references),
                    pick(STARTS),
                    Purpose.StartType.COLLECTION,
                    new RetentionPeriod(Period.parse(pick(PERIODS)), random.nextInt(4) == 0),
                    Purpose.Source.NOTICE,
                    null,
                    null,
                    null));
        }
        Map<HoldScope, HoldPath> holds = new LinkedHashMap<>();
        holds.put(HoldScope.PERSON, new HoldPath.Keyed("row.person", null));
        holds.put(
                HoldScope.VEHICLE,
                switch (random.nextInt(3)) {
                    case 0 -> new HoldPath.Keyed("row.vehicle", null);
                    case 1 -> new HoldPath.Keyed("row.person", "SELECT person, vehicle FROM world.keeper");
                    default ->
                        new HoldPath.Keyed(
                                List.of("row.person", "row.vehicle"),
                                "SELECT person, vehicle, vehicle FROM world.keeper");
                });
        holds.put(HoldScope.CONTRACT, new HoldPath.NotApplicable("none"));
        holds.put(HoldScope.CASE, new HoldPath.NotApplicable("none"));
        return new Cluster(
                "thing",
                "Things",
                List.of("A.1"),
                new TableName("world", "thing"),
                List.of("id"),
                "id",
                List.of("id"),
                List.of(),
                facts,
                purposes,
                random.nextBoolean() ? List.of() : List.of(new Cluster.Suspension("busy", "G.1", flag())),
                holds,
                references,
                random.nextBoolean(),
                random.nextBoolean()
                        ? new Action.Erase()
                        : new Action.Anonymise(
                                "row.done IS NOT NULL",
                                Map.of("done", new Action.Overwrite.Expression("'done'")),
                                List.of("id"),
                                "because",
                                5),
                false,
                null,
                1);
    }

    /** The business date. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Its policy, of one cluster. */
    public Policy policy() {
        return policy;
    }

    /** The cluster, bound to the table. */
    public BoundCluster bound() {
        return bound;
    }

    /** Rows, children and keepers as one script. */
    public String rows(int count) {
        StringBuilder script = new StringBuilder("TRUNCATE world.thing, world.child, world.keeper;\n");
        for (int i = 0; i < count; i++) {
            script.append("INSERT INTO world.thing VALUES (%d, %s, %s, %s, %s, %s, %s, %s, %s, %s);\n"
                    .formatted(
                            i,
                            date(),
                            date(),
                            instant(),
                            local(),
                            bool(),
                            bool(),
                            random.nextInt(5) == 0 ? "NULL" : "'p" + random.nextInt(6) + "'",
                            random.nextInt(5) == 0 ? "NULL" : random.nextInt(6),
                            random.nextInt(4) == 0 ? "'x'" : "NULL"));
            if (random.nextInt(4) == 0) {
                script.append("INSERT INTO world.child VALUES (%d, %d);\n".formatted(i, random.nextInt(count)));
            }
        }
        for (int i = 0; i < 3; i++) {
            script.append(
                    "INSERT INTO world.keeper VALUES (%d, 'p%d');\n".formatted(random.nextInt(6), random.nextInt(6)));
        }
        return script.toString();
    }

    /** A hold or restriction on a random subject, sometimes released already. */
    public String hold() {
        boolean person = random.nextBoolean();
        String released = random.nextInt(4) == 0 ? "'test', '2026-02-01', 'over'" : "NULL, NULL, NULL";
        return """
                INSERT INTO lethe.hold (kind, scope, subject_key, reason, placed_by, placed_at,
                                        released_by, released_at, release_reason)
                VALUES ('%s', '%s', '%s', 'test', 'test', '2026-01-01', %s);
                """.formatted(
                        random.nextBoolean() ? "hold" : "restriction",
                        person ? "person" : "vehicle",
                        person ? "p" + random.nextInt(6) : String.valueOf(random.nextInt(6)),
                        released);
    }

    private Flag condition(List<Cluster.Reference> references) {
        return references.isEmpty() || random.nextBoolean() ? flag() : new Flag("referred", random.nextBoolean());
    }

    private Flag flag() {
        return new Flag(random.nextBoolean() ? "b1" : "b2", random.nextBoolean());
    }

    private String date() {
        LocalDate day = near();
        return day == null ? special("date") : "DATE '" + day + "'";
    }

    private String local() {
        LocalDate day = near();
        return day == null ? special("timestamp") : "TIMESTAMP '" + day + " " + time() + "'";
    }

    private String instant() {
        LocalDate day = near();
        return day == null
                ? special("timestamptz")
                : "TIMESTAMP '" + day + " " + time() + "' AT TIME ZONE '" + policy.zone() + "'";
    }

    private String time() {
        return pick(List.of("00:00:00", "23:59:59.999999", "00:00:00.000001", "02:30:00", "12:00:00", "01:59:59"));
    }

    /** Often within two days of where a period ends; sometimes anything; null asks for a special value. */
    private @Nullable LocalDate near() {
        int choice = random.nextInt(10);
        if (choice < 2) {
            return null;
        }
        if (choice < 4) {
            return asOf.minusDays(random.nextInt(5000));
        }
        return asOf.minus(Period.parse(pick(PERIODS))).plusDays(random.nextInt(5) - 2);
    }

    private String special(String type) {
        return pick(List.of(
                        "NULL",
                        "'infinity'",
                        "'-infinity'",
                        "'1970-01-01'",
                        "'9999-12-31'",
                        "'1990-01-01'",
                        "'1989-12-31'"))
                .replaceFirst("^'", type + " '");
    }

    private String bool() {
        return pick(List.of("TRUE", "FALSE", "NULL"));
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
