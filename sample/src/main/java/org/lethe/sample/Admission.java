package org.lethe.sample;

import java.sql.SQLException;
import org.lethe.sample.table.Table;

/** Whether a sample may be written here. */
final class Admission {

    private final Lane main;
    private final TelemetryLane telemetry;

    Admission(Lane main, TelemetryLane telemetry) throws SQLException {
        this.main = main;
        this.telemetry = telemetry;
        if (!main.answers(
                "SELECT to_regclass('business.telemetry') IS NOT NULL AND to_regclass('sample.load') IS NOT NULL")) {
            throw new SampleRefusedException(
                    "The reference schema is not installed here: run lethe migrate --reference first. Nothing was loaded.");
        }
    }

    /** Only an empty schema is filled. */
    void fill() throws SQLException {
        for (Table table : Table.values()) {
            if (table == Table.TELEMETRY ? telemetry.isFilled() : main.answers(table.probeStatement())) {
                throw new SampleRefusedException(
                        "The reference schema already holds data (business.%s is not empty): nothing was loaded. Ask for --replace to empty it first, if it is a sample."
                                .formatted(table.tableName()));
            }
        }
    }

    /**
     * Only what a sample has filled may be emptied for another: somebody may have a schema of that name. And not under books: they say exactly
     * once what was posted, so that other rows under the same keys would never be.
     */
    void replace() throws SQLException {
        main.as("lethe_operator");
        if (main.answers("SELECT EXISTS (SELECT FROM finance.entity)")) {
            throw new SampleRefusedException(
                    "The books of this sample are kept and cannot be begun again under other rows: 'lethe reset' begins everything anew.");
        }
        main.as("business_owner");
        if (!main.answers("SELECT EXISTS (SELECT FROM sample.load)")) {
            fill();
        }
    }
}
