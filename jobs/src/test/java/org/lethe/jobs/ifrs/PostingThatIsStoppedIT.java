package org.lethe.jobs.ifrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;

/** The session that posts is killed at random statements, again and again: the books are those of a night that nobody disturbed. */
class PostingThatIsStoppedIT {

    private static final int KILLS = 4;
    private static final int STATEMENTS = 85; // that write, in three months
    private static final List<String> TABLES = List.of(
            "contract_state", "document", "item", "segment", "event", "posting", "source_count", "finding", "batch");

    @Test
    void finishes_with_the_books_of_an_undisturbed_night() {
        long seed = Long.getLong("lethe.seed", 20260403L);
        try (IfrsHouse calm = house();
                IfrsHouse troubled = house()) {
            calm.post("2026-03-02");

            bomb(troubled);
            Random random = new Random(seed);
            int killed = 0;
            for (int n = 0; n < KILLS; n++) {
                login(
                        troubled,
                        "ALTER SEQUENCE fuse.statements RESTART; SELECT setval('fuse.fuse', "
                                + (1 + random.nextInt(STATEMENTS)) + ")");
                killed += post(troubled) ? 0 : 1;
            }
            login(troubled, "SELECT setval('fuse.fuse', 1000000)");
            troubled.post("2026-03-02");

            assertThat(killed).as("how often it was killed, seed " + seed).isPositive();
            assertThat(books(troubled)).as("seed " + seed).isEqualTo(books(calm));
            assertThat(troubled.texts("SELECT max(seq) - count(*) FROM finance.posting"))
                    .containsExactly("0");
        }
    }

    private static boolean post(IfrsHouse house) {
        try {
            house.post("2026-03-02");
            return true;
        } catch (RuntimeException killed) {
            assertThat(killed)
                    .as("the session is gone, and nothing else went wrong")
                    .hasMessageNotContaining("42501");
            return false;
        }
    }

    private static IfrsHouse house() {
        IfrsHouse house = new IfrsHouse();
        house.set("switch", "unbilled", "", "accrue");
        house.opened();
        for (int n = 0; n < 5; n++) {
            long contract = house.contract("2026-01-01", "2026-12-31");
            long invoice =
                    house.invoice(contract, "2026-01-0" + (n + 1), "2026-01-0" + (n + 1), "2026-04-30", "120.0" + n);
            house.pay(invoice, "2026-02-0" + (n + 1) + "T10:00:00Z", "100.00");
            if (n % 2 == 0) {
                house.credit(invoice, "2026-02-1" + n, "unused-days", "12.00");
            }
            if (n == 3) {
                house.sql("UPDATE business.contract SET status = 'ended', ended_on = '2026-02-20' WHERE contract_id = "
                        + contract);
            }
        }
        house.invoice(null, "2026-02-01", "2026-02-01", "2026-02-28", "-5.00");
        return house;
    }

    /** Everything that was posted, by what it says and not by its number: random keys decide the order of a few. */
    private static List<String> books(IfrsHouse house) {
        return house.texts(
                "SELECT concat_ws(' ', p.period, p.posted_on, e.kind, e.number, e.happened_on, p.debit, p.credit, p.amount, p.movement,"
                        + " p.billing_period, o.number, i.service_from, i.service_to) FROM finance.posting p JOIN finance.event e USING (event_id)"
                        + " LEFT JOIN finance.document o ON o.document_id = p.document_id LEFT JOIN finance.item i ON i.item_id = p.item_id ORDER BY 1");
    }

    /** A fuse: the statement that lights it ends its own session, as a machine that loses its power would. Only the login may do that. */
    private static void bomb(IfrsHouse house) {
        login(
                house,
                "CREATE SCHEMA fuse; GRANT USAGE ON SCHEMA fuse TO lethe_owner, lethe_posting;"
                        + " CREATE SEQUENCE fuse.statements; CREATE SEQUENCE fuse.fuse;"
                        + " CREATE FUNCTION fuse.burn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN"
                        + " IF nextval('fuse.statements') = (SELECT last_value FROM fuse.fuse) THEN"
                        + " PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NULL; END $$");
        TABLES.forEach(table -> house.database.execute(
                DatabaseRole.LETHE_OWNER,
                "CREATE TRIGGER fuse AFTER INSERT ON finance." + table
                        + " FOR EACH STATEMENT EXECUTE FUNCTION fuse.burn()"));
    }

    private static void login(IfrsHouse house, String sql) {
        try (Connection login = house.database.connections().openAsLogin();
                Statement statement = login.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
