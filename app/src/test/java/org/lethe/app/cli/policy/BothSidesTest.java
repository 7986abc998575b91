package org.lethe.app.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.rules.retention.yaml.Problem;

class BothSidesTest {

    @Test
    void a_name_that_the_file_refuses_is_not_called_unknown_once_more() {
        Problem column = problem(5, 9, "bad-column");
        Problem reference = problem(8, 7, "bad-reference");

        assertThat(BothSides.inOrder(
                        List.of(column, reference),
                        List.of(problem(5, 9, "unknown-column"), problem(8, 7, "unknown-table"))))
                .containsExactly(column, reference);
    }

    @Test
    void everything_else_is_told_in_the_order_of_the_file() {
        Problem first = problem(2, 3, "unknown-column");
        Problem second = problem(5, 9, "bad-column");
        Problem third = problem(5, 15, "unknown-column");

        assertThat(BothSides.inOrder(List.of(second), List.of(third, first))).containsExactly(first, second, third);
    }

    private static Problem problem(int line, int column, String code) {
        return new Problem("policy.yaml", line, column, code, "Message", "");
    }
}
