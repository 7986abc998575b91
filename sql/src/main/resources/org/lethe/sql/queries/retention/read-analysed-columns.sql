-- Columns of which the planner's statistics hold values: of the table (with its partitions) and of its default partition.
SELECT s.schemaname AS schema_name, s.tablename AS table_name, s.attname AS column_name, s.inherited,
       format_type(a.atttypid, a.atttypmod) AS sql_type
FROM pg_stats AS s
JOIN pg_namespace AS n ON n.nspname = s.schemaname
JOIN pg_class AS c ON c.relnamespace = n.oid AND c.relname = s.tablename
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = s.attname
WHERE (s.most_common_vals IS NOT NULL OR s.histogram_bounds IS NOT NULL)
  AND (c.oid = CAST(:table AS regclass)
       OR c.oid = (SELECT p.partdefid FROM pg_partitioned_table AS p WHERE p.partrelid = CAST(:table AS regclass)))
ORDER BY s.schemaname, s.tablename, a.attnum
