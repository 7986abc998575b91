package org.lethe.readers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.database.DatabaseRole;
import org.lethe.rules.retention.yaml.PolicyResult;
import org.lethe.testing.TestDatabase;

/** A file that is refused already is held against the database all the same, as far as it can be read. */
class RefusedPolicyIT {

    private static TestDatabase database;

    @BeforeAll
    static void a_library_that_its_policy_fits() {
        database = Library.open();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    /** The database agrees with all that the file says otherwise, so whatever it would add were a guess. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            title: Loans|title: Loans: and more
            title: Loans|title: &x Loans
            title: Loans|title: "Loans
            scope: [library]|scope: [library
            scope: [library]|skope: [library]
            scope: [library]|title2: none
            zone: Europe/Brussels|zone: Europe/Brussel
              loan:|\tloan:
              reader:|  loan:
              reader:|  Reader Data:
            table: library.loan|table: loan
            table: library.loan|table: library.lo-an
            table: library.loan|table: libary.loan
            table: library.loan|tabel: library.loan
            table: library.loan|title2: Loans
            table: library.reader|table: library.loan
            table: library.reminder|table: library.reader
            table: library.reminder|table: reminder
              library.book:|  library.reader:
              library.book:|  book:
            columns: [picture_id, taken_at, content]|columnz: [picture_id, taken_at, content]
            columns: [picture_id, taken_at, content]|colour: red
            columns: [loan_id, sent_on]|colour: red
            columns: [book_id, title]|colour: red
            [reader_id, name, left_on]|[reader_id, na me, left_on]
            key: loan_id|kee: loan_id
            key: loan_id|colour: red
            key: reader_id|key: raeder_id
            slice-by: taken_at|slice-by: token_at
            partitioned-by: taken_at|partitioned-by: token_at
            via: loan_id|via: lone_id
            via: loan_id|colour: red
            taken: row.taken_at|taken: row.taken_at; DROP TABLE library.book
            (row.fee > 0)|((row.fee > 0)
            starts: returned|starts: retruned
            starts: booked|starts: cost something
            period: P1M|period: one month
            when: fee is unpaid|whem: fee is unpaid
            person: row.reader_id|parson: row.reader_id
            SELECT loan_id, case_id FROM library.dispute|DELETE FROM library.dispute
            done-when: row.reader_id IS NULL|done-when: (row.reader_id
            done-when: row.reader_id IS NULL|colour: red
                      reader_id: null|          raeder_id: null
            fee: "0"|fee: "0)"
            library.loan.reader_id: block|loan: block
            library.loan.reader_id: block|"library.loan.reader_id,loan_id": block
                references:|    refrences:
            not-personal:|not-persnal:
            """)
    void one_fault_is_not_followed_by_others_that_are_none(String good, String bad) throws IOException {
        PolicyResult.Bad refused = Library.refused(Library.with(good, bad));

        assertThat(refused.suspect()).isNotNull();
        assertThat(added(refused)).isEmpty();
    }

    @Test
    void a_faulty_cluster_hides_nothing_of_the_others_and_little_of_itself() throws IOException {
        PolicyResult.Bad refused = Library.refused(Library.with(
                "title: Loans",
                "title: Loans: and more",
                "key: reader_id",
                "key: raeder_id",
                "left: row.left_on",
                "left: row.leaves_on",
                "person: row.reader_id\n      contract: { not-applicable: \"because readers",
                "person: row.person_id\n      contract: { not-applicable: \"because readers",
                "library.loan.reader_id: block\n",
                "library.loan.book_id: block\n",
                "columns: [book_id, title]",
                "columns: [book_id, titel]",
                "taken: row.taken_at",
                "taken: now()"));

        assertThat(refused.problems())
                .extracting(problem -> problem.code())
                .containsExactly("not-droppable", "yaml-syntax", "unknown-column");
        assertThat(added(refused))
                .containsExactlyInAnyOrder(
                        "clock-in-fact clusters/picture/facts/taken",
                        "expression-not-understood clusters/reader/facts/left",
                        "expression-not-understood clusters/reader/hold-keys/person",
                        "foreign-key-undecided clusters/reader/references",
                        "unknown-column not-personal/library.book/columns/titel");
    }

    @Test
    void never_sends_sql_to_the_database_that_the_reader_refused() throws IOException {
        for (String fact : List.of("row.taken_at; DROP VIEW library.unpaid", "row.taken_at) x; COMMIT; SELECT (1")) {
            added(Library.refused(Library.with("taken: row.taken_at", "taken: " + fact)));
        }

        database.execute(DatabaseRole.LETHE_RETENTION, "SELECT FROM library.unpaid");
    }

    @Test
    void a_table_that_nobody_could_mean_is_still_called_forgotten() throws IOException {
        try (TestDatabase larger = Library.open()) {
            larger.execute(DatabaseRole.BUSINESS_OWNER, "CREATE TABLE library.raffle (ticket bigint PRIMARY KEY)");

            assertThat(Library.binder(larger)
                            .examine(Objects.requireNonNull(
                                    Library.refused(Library.with("table: library.loan", "table: loan"))
                                            .suspect())))
                    .extracting(Finding::code, Finding::message)
                    .singleElement()
                    .asString()
                    .contains("table-not-covered", "library.raffle");
        }
    }

    private static List<String> added(PolicyResult.Bad refused) {
        return Library.binder(database).examine(Objects.requireNonNull(refused.suspect())).stream()
                .filter(finding -> !(finding.code().equals("unknown-column")
                        && refused.problems().stream()
                                .anyMatch(problem -> problem.code().equals("bad-column"))))
                .map(finding -> finding.code() + " " + String.join("/", finding.path()))
                .toList();
    }
}
