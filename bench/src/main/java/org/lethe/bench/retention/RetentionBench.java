package org.lethe.bench.retention;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.lethe.bench.measure.Databases;
import org.lethe.bench.measure.Line;
import org.lethe.rules.retention.Policy;

/**
 * The retention job against the best hand-written SQL for the same effect: in one run, on the same data, in turn, the median of
 * the rounds. Works in databases of its own.
 */
public final class RetentionBench {
    /** Fewer rows than this and only the fixed costs are measured. */
    public static final long FEWEST_ROWS = 10_000;

    /** More would not fit into an afternoon. */
    public static final long MOST_ROWS = 1_000_000_000;

    private static final int SUBSCRIPTIONS = 5;
    private static final int TENFOLD = 10;

    private final Databases databases;
    private final Policy shipped;
    private final Path folder;
    private final int rounds;
    private final Consumer<String> progress;

    /**
     * @param databases where; the caller closes it
     * @param shipped the policy of the reference database, whose rules are counted by the plan
     * @param folder an empty one, for certificates and noted heads
     * @param rounds of both sides in turn
     * @param progress hears what is going on
     */
    public RetentionBench(Databases databases, Policy shipped, Path folder, int rounds, Consumer<String> progress) {
        this.databases = databases;
        this.shipped = shipped;
        this.folder = folder;
        this.rounds = rounds;
        this.progress = progress;
    }

    /**
     * Measures everything.
     *
     * @param rows of the large table
     * @param lines hears each line as soon as it is known
     * @return how PostgreSQL finds the increment: the nodes of its plan
     * @throws IllegalStateException when the two sides of a comparison left different rows
     */
    public List<String> run(long rows, Consumer<Line> lines) {
        Ground ground = new Ground(databases, new Stages(databases), new Night(folder), rounds, progress);
        Line tidied = slices(ground, rows, lines);
        new Growth(ground).lines(rows, tidied.ours()).forEach(lines);
        anonymise(ground, rows / SUBSCRIPTIONS, lines);
        partitions(ground, rows, lines);
        List<String> plan = increment(ground, rows, lines);
        lines.accept(new PlanScan(ground, shipped).line(rows));
        return plan;
    }

    private static Line slices(Ground ground, long rows, Consumer<Line> lines) {
        ground.say("slices: loading %,d readings", rows);
        String stage = ground.stages().readings("slices", rows);
        List<Line> both = new Slices(ground, Slices.READINGS)
                .lines(stage, "slices", "half of the readings purged by slices : one DELETE");
        ground.databases().drop(stage);
        both.forEach(lines);
        return both.getLast();
    }

    private static void anonymise(Ground ground, long rows, Consumer<Line> lines) {
        ground.say("anonymise: loading %,d subscriptions", rows);
        String stage = ground.stages().subscriptions("anonymise", rows);
        new Slices(ground, Slices.SUBSCRIPTIONS)
                .lines(stage, "anonymise", "half of the subscriptions anonymised by slices : one UPDATE, one DELETE")
                .forEach(lines);
        ground.databases().drop(stage);
    }

    private static void partitions(Ground ground, long rows, Consumer<Line> lines) {
        for (int days : List.of(1, Days.KEPT / 4)) {
            String name = days == 1 ? "partitions" : "partitions-of-a-week";
            ground.say("%s: loading %,d readings", name, rows);
            String stage = ground.stages().days("days", rows, days);
            new Partitions(ground, days).lines(stage, name).forEach(lines);
            ground.databases().drop(stage);
        }
    }

    private static List<String> increment(Ground ground, long rows, Consumer<Line> lines) {
        ground.say("increment: loading %,d and %,d readings", rows / TENFOLD, rows);
        String small = ground.stages().readingsWithExpired("tenth", rows / TENFOLD, Increment.EXPIRED);
        String large = ground.stages().readingsWithExpired("whole", rows, Increment.EXPIRED);
        Increment increment = new Increment(ground);
        increment.lines(small, large).forEach(lines);
        List<String> plan = increment.plan(large);
        ground.databases().drop(small);
        ground.databases().drop(large);
        return plan;
    }
}
