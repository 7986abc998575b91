package org.lethe.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Adds dealers with three years of contracts and requests to a reference schema: the largest signs {@code most} contracts a year, the smallest three.
 * The same arguments give the same rows.
 */
public final class DealerNetwork {
    private static final int SMALLEST = 3;

    private DealerNetwork() {}

    /**
     * Adds them in one transaction.
     *
     * @param owner   may become {@code business_owner}
     * @param dealers at least 1
     * @param most    contracts a year of the largest, at least 3
     */
    public static void add(Connection owner, int dealers, int most, LocalDate asOf) throws SQLException, IOException {
        if (dealers < 1 || most < SMALLEST) {
            throw new SampleRefusedException(
                    "A network has at least one dealer, and its largest at least three contracts a year.");
        }
        try (InputStream file = DealerNetwork.class.getResourceAsStream("dealer-network.sql")) {
            if (file == null) {
                throw new IllegalStateException("dealer-network.sql is missing");
            }
            String script = String.format(
                    Locale.ROOT, new String(file.readAllBytes(), StandardCharsets.UTF_8), dealers, asOf, most);
            boolean autoCommit = owner.getAutoCommit();
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("SET LOCAL ROLE business_owner");
                statement.execute(script);
                owner.commit();
            } finally {
                owner.rollback();
                owner.setAutoCommit(autoCommit);
            }
        }
    }
}
