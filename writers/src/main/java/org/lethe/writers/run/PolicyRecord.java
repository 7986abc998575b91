package org.lethe.writers.run;

import java.time.Clock;
import java.time.ZoneOffset;
import org.lethe.rules.retention.Policy;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the text of every policy that was ever used, so that evidence can be read years later. */
public final class PolicyRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param jdbc of a role that may add policy texts */
    public PolicyRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records a text once. */
    public void record(Policy policy, String source) {
        jdbc.sql(Queries.named("run/record-policy"))
                .param("digest", policy.digest())
                .param("policy", policy.name())
                .param("version", policy.version())
                .param("source", source)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
