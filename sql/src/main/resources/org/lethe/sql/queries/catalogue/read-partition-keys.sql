-- Range-partitioned tables with one key column, and whether they have a default partition.
SELECT n.nspname AS schema_name, c.relname AS table_name, a.attname AS column_name, p.partdefid <> 0 AS has_default
FROM pg_partitioned_table AS p
JOIN pg_class AS c ON c.oid = p.partrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
WHERE p.partstrat = 'r'
  AND p.partnatts = 1
  AND n.nspname = ANY (:schemas)
