package org.lethe.jobs.batch;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job repository in PostgreSQL and an operator that runs jobs in the caller's thread.
 *
 * @param repository batch metadata
 * @param operator starts, recovers and stops jobs
 * @param transactions of the metadata; never those of the business data
 */
public record BatchMetadata(JobRepository repository, JobOperator operator, PlatformTransactionManager transactions) {

    /** A table of the metadata: when it is missing, {@link #SCRIPT} has not run. */
    public static final String FIRST_TABLE = "batch_job_instance";

    /** Spring Batch's own script for PostgreSQL. */
    public static final String SCRIPT = "org/springframework/batch/core/schema-postgresql.sql";

    private static final String PREFIX = "lethe.BATCH_";

    /** @param batch connections of the role that writes batch metadata */
    public static BatchMetadata in(DataSource batch) {
        try {
            PlatformTransactionManager transactions = new JdbcTransactionManager(batch);
            JdbcJobRepositoryFactoryBean repositories = new JdbcJobRepositoryFactoryBean();
            repositories.setDataSource(batch);
            repositories.setDatabaseType("POSTGRES");
            repositories.setTablePrefix(PREFIX);
            repositories.setTransactionManager(transactions);
            repositories.afterPropertiesSet();
            JobRepository repository = repositories.getObject();
            JobOperatorFactoryBean operators = new JobOperatorFactoryBean();
            operators.setJobRepository(repository);
            operators.setJobRegistry(new MapJobRegistry());
            operators.setTransactionManager(transactions);
            operators.afterPropertiesSet();
            return new BatchMetadata(repository, operators.getObject(), transactions);
        } catch (Exception unexpected) { // the factories declare it
            throw new IllegalStateException("Spring Batch cannot use the database", unexpected);
        }
    }
}
