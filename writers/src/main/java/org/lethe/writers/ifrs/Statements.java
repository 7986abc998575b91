package org.lethe.writers.ifrs;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements of one batch: they share their parameters, and give out numbers in the order of their work. */
final class Statements {

    private static final long WORTH_ANALYSING = 10_000;

    private record Numbers(long batch, long seq, long event, long item) {}

    private final JdbcClient jdbc;
    private final Map<String, Object> parameters = new HashMap<>();
    private final long batch;
    private final long firstSeq;
    private long lastSeq;

    /** Waits for whoever else is posting; from here to the end of the transaction nobody else does. */
    Statements(DataSource session, PostingOrder order) {
        this.jdbc = JdbcClient.create(session);
        jdbc.sql(Queries.named("ifrs/lock-books")).query((row, number) -> true).list();
        Stage.giveRoom(jdbc);
        Numbers next = jdbc.sql(Queries.named("ifrs/read-next-numbers"))
                .query((row, number) -> new Numbers(
                        row.getLong("batch"), row.getLong("seq"), row.getLong("event"), row.getLong("item")))
                .single();
        batch = next.batch;
        lastSeq = next.seq;
        firstSeq = lastSeq + 1;
        parameters.put("entity", order.entity());
        parameters.put("countries", "{" + String.join(",", order.countries()) + "}");
        parameters.put("openedOn", order.openedOn());
        parameters.put("period", order.month().atDay(1));
        parameters.put("periodEnd", order.month().atEndOfMonth());
        parameters.put("asOf", order.asOf());
        parameters.put("version", order.version());
        parameters.put("release", order.release());
        parameters.put("at", order.at().atOffset(ZoneOffset.UTC));
        parameters.put("batch", batch);
        parameters.put("after", 0L);
        parameters.put("seqAfter", next.seq);
        parameters.put("eventsAfter", next.event);
        parameters.put("itemsAfter", next.item);
    }

    /** Items after the present last one are those that the next statements make. */
    void markItems() {
        parameters.put(
                "after",
                jdbc.sql(Queries.named("ifrs/read-last-item")).query(Long.class).single());
    }

    void set(String name, Object value) {
        parameters.put(name, value);
    }

    int run(String query) {
        return Stage.fill(jdbc, query, parameters);
    }

    void post(String query) {
        parameters.put("seq", lastSeq);
        lastSeq += run(query);
    }

    /** Whether the revenue of the month was never recognised before this batch. */
    boolean isFirstRecognition() {
        return jdbc.sql(Queries.named("ifrs/read-first-recognition"))
                .params(parameters)
                .query(Boolean.class)
                .single();
    }

    long posted() {
        return lastSeq - firstSeq + 1;
    }

    /** Writes the batch down. Whenever the books have doubled, the planner is told. */
    Posted end() {
        parameters.put("firstSeq", firstSeq);
        parameters.put("lastSeq", lastSeq);
        run("insert-batch");
        if (lastSeq > WORTH_ANALYSING && Long.highestOneBit(lastSeq) > Long.highestOneBit(firstSeq - 1)) {
            jdbc.sql(Queries.named("ifrs/analyze-books"))
                    .query((row, number) -> true)
                    .list();
        }
        return new Posted(batch, firstSeq, lastSeq);
    }
}
