package org.lethe.rules.retention.sql;

/**
 * A condition with the words that a person reads.
 *
 * @param label without personal data
 * @param condition over {@code row}
 */
public record LabelledSql(String label, Sql condition) {}
