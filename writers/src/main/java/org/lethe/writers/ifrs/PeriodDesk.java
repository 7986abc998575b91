package org.lethe.writers.ifrs;

import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens, closes and reopens periods, each step with its entry in the evidence. Works in the caller's transaction. */
public final class PeriodDesk {

    private final DataSource session;
    private final JdbcClient jdbc;

    /** @param session connection in whose transaction everything happens */
    public PeriodDesk(DataSource session) {
        this.session = session;
        this.jdbc = JdbcClient.create(session);
    }

    /** A period that was not there. */
    public void begin(String entity, YearMonth month, String status, String step, String by, Instant at) {
        jdbc.sql(Queries.named("ifrs/insert-period"))
                .param("entity", entity)
                .param("period", month.atDay(1))
                .param("status", status)
                .update();
        record(new PeriodStep(entity, month, step, by, null, null, at));
    }

    /**
     * Takes a step that changes the status.
     *
     * @throws IllegalStateException when somebody else changed it meanwhile
     */
    public void change(PeriodStep step, String before, String status) {
        int changed = jdbc.sql(Queries.named("ifrs/change-status"))
                .param("entity", step.entity())
                .param("period", step.month().atDay(1))
                .param("before", before)
                .param("status", status)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("The period " + step.month() + " of " + step.entity() + " is not " + before
                    + " any more: look at 'lethe ifrs status'");
        }
        record(step);
    }

    /** Records a step that leaves the status as it is. */
    public void record(PeriodStep step) {
        jdbc.sql(Queries.named("ifrs/insert-step"))
                .param("entity", step.entity())
                .param("period", step.month().atDay(1))
                .param("step", step.step())
                .param("by", step.by())
                .param("after", step.after(), Types.VARCHAR)
                .param("reason", step.reason(), Types.VARCHAR)
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
        Map<String, Object> details = new TreeMap<>();
        details.put("entity", step.entity());
        details.put("period", step.month().toString());
        details.put("step", step.step());
        details.put("by", step.by());
        put(details, "after", step.after());
        put(details, "reason", step.reason());
        new Ledger(session).append(new Entry(EntryKind.IFRS_PERIOD, null, step.at(), details));
    }

    private static void put(Map<String, Object> details, String name, @Nullable String value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    /** Stores the balances with which the period ends. */
    public void storeBalances(String entity, YearMonth month) {
        jdbc.sql(Queries.named("ifrs/insert-closing"))
                .param("entity", entity)
                .param("period", month.atDay(1))
                .update();
    }
}
