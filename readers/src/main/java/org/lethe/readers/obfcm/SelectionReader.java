package org.lethe.readers.obfcm;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.lethe.reports.obfcm.Question;
import org.lethe.reports.obfcm.Tally;
import org.lethe.rules.obfcm.Check;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Selects a manufacturer's records into a table of the session, which is gone with its transaction: one statement, so one
 * moment; everything that is counted and written afterwards comes from there.
 */
public final class SelectionReader {

    private static final String BEGINNING = "-infinity";

    private final JdbcClient session;

    /** @param session one connection, in a transaction, of the role that reads consumption data */
    public SelectionReader(DataSource session) {
        this.session = JdbcClient.create(session);
    }

    /**
     * Selects; once in a transaction.
     *
     * @param innerPad of the key of the VIN marks
     * @param outerPad likewise
     */
    public void select(Question question, byte[] innerPad, byte[] outerPad) {
        session.sql("SET LOCAL work_mem = '128MB'").update();
        session.sql(Queries.named("obfcm/create-selection")).update();
        session.sql(Queries.named("obfcm/select-vehicles"))
                .param("manufacturer", question.manufacturer().id())
                .param("year", question.year().year())
                .param(
                        "since",
                        question.receivedSince() == null
                                ? BEGINNING
                                : question.receivedSince()
                                        .atOffset(ZoneOffset.UTC)
                                        .toString())
                .param("innerPad", innerPad)
                .param("outerPad", outerPad)
                .update();
        session.sql("ANALYZE obfcm_selected").update(); // it was taken for empty
    }

    /** Counts what was selected, and the fleet around it. */
    public Tally tally(Question question, byte[] innerPad, byte[] outerPad) {
        NeverRead neverRead = question.isSupplement() ? new NeverRead(0, 0) : neverRead(question, innerPad, outerPad);
        Map<Check, Long> excluded = counts("obfcm/count-reasons");
        Map<Check, Long> warnings = counts("obfcm/count-warnings");
        return session.sql(Queries.named("obfcm/count-verdicts"))
                .query((row, number) -> new Tally(
                        row.getLong("read"),
                        row.getLong("exported"),
                        row.getLong("warned"),
                        excluded,
                        warnings,
                        row.getLong("fleet_read") + neverRead.vehicles(),
                        row.getLong("fleet_read"),
                        neverRead.vehicles(),
                        neverRead.refused()))
                .single();
    }

    private NeverRead neverRead(Question question, byte[] innerPad, byte[] outerPad) {
        return session.sql(Queries.named("obfcm/count-never-read"))
                .param("manufacturer", question.manufacturer().id())
                .param("year", question.year().year())
                .param("innerPad", innerPad)
                .param("outerPad", outerPad)
                .query((row, number) -> new NeverRead(row.getLong("vehicles"), row.getLong("refused")))
                .single();
    }

    private record NeverRead(long vehicles, long refused) {}

    private Map<Check, Long> counts(String query) {
        Map<Check, Long> counts = new EnumMap<>(Check.class);
        session.sql(Queries.named(query))
                .query((row, number) -> counts.put(Check.of(row.getString("code")), row.getLong("vehicles")))
                .list();
        return counts;
    }
}
