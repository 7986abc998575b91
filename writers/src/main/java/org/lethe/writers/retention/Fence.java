package org.lethe.writers.retention;

import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose work this is.
 *
 * @param runId the run
 * @param token its fencing token when this process took it up; a higher one in the database means somebody else did
 */
public record Fence(long runId, long token) {

    /**
     * The first statement of every transaction that writes for a run: whoever takes the run over waits until it ends.
     *
     * @param jdbc whose current transaction it is
     * @throws SupersededException when somebody else has taken the run over
     */
    public void hold(JdbcClient jdbc) {
        long current = jdbc.sql(Queries.named("retention/read-fence"))
                .param("run", runId)
                .query(Long.class)
                .single();
        if (current != token) {
            throw new SupersededException(runId);
        }
    }
}
