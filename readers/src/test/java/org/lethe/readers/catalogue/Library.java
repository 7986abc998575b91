package org.lethe.readers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lethe.database.DatabaseRole;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.PolicyResult;
import org.lethe.testing.TestDatabase;

/** The database that the good policy of the language's own tests fits, and edits of that policy. */
final class Library {

    private static final Path GOOD = Path.of(
            "..", "rules", "src", "test", "resources", "org", "lethe", "rules", "retention", "yaml", "good.yaml");

    private static final String SCHEMA = """
            CREATE SCHEMA library AUTHORIZATION business_owner;
            SET ROLE business_owner;
            CREATE TABLE library.reader (reader_id bigint PRIMARY KEY, name text, left_on date);
            CREATE TABLE library.book (book_id bigint PRIMARY KEY, title text);
            CREATE TABLE library.loan (loan_id bigint PRIMARY KEY, reader_id bigint REFERENCES library.reader,
                book_id bigint NOT NULL REFERENCES library.book, lent_on date, returned_on date, fee numeric);
            CREATE INDEX ON library.loan (reader_id);
            CREATE INDEX ON library.loan (book_id);
            CREATE TABLE library.reminder (loan_id bigint REFERENCES library.loan, sent_on date);
            CREATE INDEX ON library.reminder (loan_id);
            CREATE TABLE library.picture (picture_id bigint, taken_at timestamptz, content text) PARTITION BY RANGE (taken_at);
            CREATE INDEX ON library.picture (taken_at);
            CREATE TABLE library.picture_default PARTITION OF library.picture DEFAULT;
            CREATE VIEW library.unpaid AS SELECT loan_id FROM library.loan WHERE fee > 0;
            CREATE VIEW library.dispute AS SELECT loan_id, 7 AS case_id FROM library.loan WHERE false;
            INSERT INTO library.reader VALUES (1, 'R', NULL);
            INSERT INTO library.book VALUES (1, 'B');
            INSERT INTO library.loan VALUES (1, 1, 1, '2020-01-02', '2020-02-03', 4);
            GRANT USAGE ON SCHEMA library TO lethe_retention;
            GRANT SELECT ON ALL TABLES IN SCHEMA library TO lethe_retention;
            RESET ROLE;
            """;

    private Library() {}

    static TestDatabase open() {
        TestDatabase database = TestDatabase.fresh();
        try (var connection = database.connections().openAsLogin();
                var statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return database;
    }

    /** The good policy with its first occurrences of each text replaced by the next. */
    static String with(String... edits) throws IOException {
        String text = Files.readString(GOOD);
        for (int i = 0; i < edits.length; i += 2) {
            int at = text.indexOf(edits[i]);
            assertThat(at).as(edits[i]).isNotNegative();
            text = text.substring(0, at) + edits[i + 1] + text.substring(at + edits[i].length());
        }
        return text;
    }

    static PolicyResult.Bad refused(String text) {
        PolicyResult result = PolicyFile.read("policy.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOf(PolicyResult.Bad.class);
        return (PolicyResult.Bad) result;
    }

    static PolicyBinder binder(TestDatabase database) {
        return new PolicyBinder(database.connections().dataSource(DatabaseRole.LETHE_RETENTION));
    }
}
