-- Every column of every table in the given schemas; partitions are read as their parent.
SELECT n.nspname                                AS schema_name,
       c.relname                                AS table_name,
       a.attname                                AS column_name,
       format_type(a.atttypid, a.atttypmod)     AS sql_type,
       a.attnotnull                             AS required
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE n.nspname = ANY (:schemas)
  AND c.relkind IN ('r', 'p', 'f')
  AND NOT c.relispartition
ORDER BY n.nspname, c.relname, a.attnum
