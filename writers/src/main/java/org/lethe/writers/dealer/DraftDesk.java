package org.lethe.writers.dealer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.dealer.Span;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Aggregates a month that is to be released; what it writes is gone with the release, or with the next draft. */
public final class DraftDesk {
    private final DataSource source;

    /** @param dealer connections of the role that cannot read a name */
    public DraftDesk(DataSource dealer) {
        source = dealer;
    }

    /**
     * Aggregates a month for all dealers in one pass; an earlier draft is thrown away.
     *
     * @return rows of the draft; 0 when nothing happened in the month
     */
    public int draft(YearMonth month, String mainFamily) {
        JdbcClient jdbc = JdbcClient.create(source);
        Integer rows = new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> {
            jdbc.sql(Queries.named("dealer/drop-drafts")).update();
            int drafted = jdbc.sql(Queries.named("dealer/draft-month"))
                    .params(parameters(month, mainFamily))
                    .update();
            return drafted;
        });
        if (rows == null) {
            throw new IllegalStateException("The transaction gave nothing back");
        }
        return rows;
    }

    private static Map<String, @Nullable Object> parameters(YearMonth month, String mainFamily) {
        List<String> blocks = new ArrayList<>();
        List<String> since = new ArrayList<>();
        LocalDate from = month.atDay(1);
        for (Span span : Span.values()) {
            if (span.endsWith(month)) {
                from = span.first(month).atDay(1);
                blocks.add(span.block(month));
                since.add(from.toString());
            }
        }
        boolean closed = Span.HALF.endsWith(month);
        YearMonth half = Span.HALF.before(month);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("from", from);
        parameters.put("to", month.plusMonths(1).atDay(1));
        parameters.put("period", month.atDay(1));
        parameters.put("monthBlock", Span.MONTH.block(month));
        parameters.put("mainFamily", mainFamily);
        parameters.put("blocks", "{" + String.join(",", blocks) + "}");
        parameters.put("since", "{" + String.join(",", since) + "}");
        parameters.put("cohort", closed ? Span.HALF.block(half) : null);
        parameters.put("cohortFrom", closed ? Span.HALF.first(half).atDay(1) : null);
        parameters.put("cohortTo", closed ? half.plusMonths(1).atDay(1) : null);
        return parameters;
    }
}
