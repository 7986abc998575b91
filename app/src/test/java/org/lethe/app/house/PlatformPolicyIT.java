package org.lethe.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.database.FrameworkTables;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.readers.catalogue.Finding;
import org.lethe.readers.catalogue.PolicyBinder;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.PolicyResult;
import org.lethe.testing.TestDatabase;

/** The platform's policy for its own tables: a migration that adds a column must say there what it holds. */
class PlatformPolicyIT {

    @Test
    void names_every_column_of_schema_lethe() {
        PolicyResult read = PolicyFile.read(Path.of("..", "policies", "platform.yaml"));
        assertThat(read).isInstanceOf(PolicyResult.Good.class);
        try (TestDatabase database = TestDatabase.fresh()) {
            FrameworkTables frameworks = new FrameworkTables(database.connections());
            frameworks.install(BatchMetadata.FIRST_TABLE, BatchMetadata.SCRIPT);
            frameworks.install("qrtz_job_details", "org/quartz/impl/jdbcjobstore/tables_postgres.sql");

            assertThat(new PolicyBinder(database.connections().dataSource(DatabaseRole.LETHE_RETENTION))
                            .bind(((PolicyResult.Good) read).policy())
                            .findings())
                    .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                    .isEmpty();
        }
    }
}
