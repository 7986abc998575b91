package org.lethe.reports.protection.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The solver that finds and the solver that audits, on random tables with hidden cells. */
class TwoSolversAgreeTest {

    @Test
    void on_a_thousand_random_tables_within_a_millionth() {
        Random random = new Random(20_261_125);
        int bounded = 0;
        int moving = 0;
        for (int round = 0; round < 1000; round++) {
            Program program = table(random);
            Simplex own = new Simplex(program);
            Bounds other = new OjAlgoBounds(program);
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] cost = new double[program.columns()];
                cost[random.nextInt(cost.length)] = sign;
                cost[random.nextInt(cost.length)] = sign;
                Outcome outcome = own.minimise(cost);
                double least = other.least(cost);
                if (outcome == Outcome.UNBOUNDED) {
                    assertThat(least).as("table %d", round).isEqualTo(Double.NEGATIVE_INFINITY);
                } else {
                    assertThat(outcome).isEqualTo(Outcome.OPTIMAL);
                    assertThat(own.objective()).as("table %d", round).isCloseTo(least, within(1e-6));
                    bounded++;
                    moving += own.objective() < -0.5 ? 1 : 0;
                }
            }
        }
        assertThat(bounded).isGreaterThan(1000);
        assertThat(moving).isGreaterThan(500);
    }

    /** Hidden cells of a table with rows, columns and blocks; some margins are rounded, some are hidden. */
    private static Program table(Random random) {
        int rows = 2 + random.nextInt(5);
        int columns = 2 + random.nextInt(5);
        Program program = new Program();
        for (int k = 0; k < rows * columns; k++) {
            int value = random.nextInt(12);
            program.column(-value, Double.POSITIVE_INFINITY);
        }
        for (int i = 0; i < rows; i++) {
            margin(program, random, i * columns, 1, columns);
        }
        for (int j = 0; j < columns; j++) {
            margin(program, random, j, columns, rows);
        }
        margin(program, random, 0, 1, 1 + random.nextInt(rows * columns));
        return program;
    }

    private static void margin(Program program, Random random, int first, int step, int count) {
        int kind = random.nextInt(10);
        if (kind > 0) {
            int row = program.row(kind == 1 ? -2 : 0, kind == 1 ? 3 : 0);
            for (int k = 0; k < count; k++) {
                program.entry(row, first + k * step, 1);
            }
        }
    }
}
