-- Columns that lead a valid index, whole-table indexes and partial ones alike.
SELECT DISTINCT n.nspname AS schema_name, c.relname AS table_name, a.attname AS column_name
FROM pg_index AS i
JOIN pg_class AS c ON c.oid = i.indrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
WHERE i.indisvalid
  AND n.nspname = ANY (:schemas)
