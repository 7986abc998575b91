package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import picocli.CommandLine;

/** A command threw something that is not ours. */
class FailuresTest {
    private final StringWriter err = new StringWriter();

    @Test
    void a_database_that_is_gone_is_said_in_words_and_not_by_the_name_of_a_class() {
        int code = told(new CannotCreateTransactionException(
                "Could not open JDBC Connection", new SQLException("refused for jan@mail.example", "08001")));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("08001", "the connection to the database is gone")
                .doesNotContain("CannotCreateTransaction", "mail.example");
    }

    @Test
    void a_code_of_the_database_is_told_and_its_words_are_not() {
        told(new UncategorizedSQLException("task", "SELECT 1", new SQLException("row jan@mail.example", "53100")));

        assertThat(err.toString()).contains("53100", "the disk is full").doesNotContain("mail.example", "SELECT");
    }

    private int told(Exception failure) {
        CommandLine commandLine = CommandLineProgram.commandLine(Map.of());
        commandLine.setErr(new PrintWriter(err, true));
        return new Failures().handleExecutionException(failure, commandLine, commandLine.parseArgs());
    }
}
