-- Foreign keys into tables of the given schemas, from wherever they come; those that a partition inherits count once.
SELECT con.conname                                                AS constraint_name,
       fn.nspname                                                 AS from_schema,
       fc.relname                                                 AS from_table,
       ARRAY(SELECT a.attname::text
             FROM unnest(con.conkey) WITH ORDINALITY AS k (attnum, position)
             JOIN pg_attribute AS a ON a.attrelid = con.conrelid AND a.attnum = k.attnum
             ORDER BY k.position)                                 AS from_columns,
       tn.nspname                                                 AS to_schema,
       tc.relname                                                 AS to_table,
       ARRAY(SELECT a.attname::text
             FROM unnest(con.confkey) WITH ORDINALITY AS k (attnum, position)
             JOIN pg_attribute AS a ON a.attrelid = con.confrelid AND a.attnum = k.attnum
             ORDER BY k.position)                                 AS to_columns,
       EXISTS (SELECT 1
               FROM pg_index AS i
               WHERE i.indrelid = con.conrelid
                 AND i.indisvalid
                 AND i.indkey[0] = con.conkey[1])                 AS indexed
FROM pg_constraint AS con
JOIN pg_class AS fc ON fc.oid = con.conrelid
JOIN pg_namespace AS fn ON fn.oid = fc.relnamespace
JOIN pg_class AS tc ON tc.oid = con.confrelid
JOIN pg_namespace AS tn ON tn.oid = tc.relnamespace
WHERE con.contype = 'f'
  AND con.conparentid = 0
  AND tn.nspname = ANY (:schemas)
ORDER BY from_schema, from_table, constraint_name
