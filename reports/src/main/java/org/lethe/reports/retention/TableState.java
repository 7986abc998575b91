package org.lethe.reports.retention;

/**
 * What PostgreSQL may still hold of a table's erased rows.
 *
 * @param table schema.table
 * @param vacuumed whether dead rows were worth a vacuum
 * @param statisticsRead whether the planner's statistics were read back
 * @param staleStatistics values in them that no row has any more
 * @param deadTuples dead rows still in the file
 * @param oldestSnapshotAge transactions since the oldest snapshot that keeps dead rows from being removed; 0 = none known
 */
record TableState(
        String table,
        boolean vacuumed,
        boolean statisticsRead,
        long staleStatistics,
        long deadTuples,
        long oldestSnapshotAge) {

    static TableState of(Certificate.Table table) {
        return new TableState(
                table.table(),
                Boolean.TRUE.equals(table.facts().get("vacuumed")),
                table.facts().containsKey("staleStatistics"),
                number(table, "staleStatistics"),
                number(table, "deadTuples"),
                number(table, "oldestSnapshotAge"));
    }

    private static long number(Certificate.Table table, String fact) {
        return table.facts().get(fact) instanceof Number number ? number.longValue() : 0;
    }
}
