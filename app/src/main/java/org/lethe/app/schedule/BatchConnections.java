package org.lethe.app.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Lends Quartz connections of the batch role; the pool belongs to the platform and is closed there. */
final class BatchConnections implements ConnectionProvider {
    private final DataSource batch;

    BatchConnections(DataSource batch) {
        this.batch = batch;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return batch.getConnection();
    }

    @Override
    public void initialize() {} // open already

    @Override
    public void shutdown() {} // not ours to close
}
