-- The base tables that the probing view reads, through other views too.
WITH RECURSIVE reads (oid) AS (
    SELECT to_regclass('pg_temp.lethe_probe')::oid
    UNION
    SELECT d.refobjid
    FROM reads AS r
    JOIN pg_rewrite AS w ON w.ev_class = r.oid
    JOIN pg_depend AS d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass
)
SELECT n.nspname AS schema_name, c.relname AS table_name
FROM reads AS r
JOIN pg_class AS c ON c.oid = r.oid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p')
  AND n.nspname NOT IN ('pg_catalog', 'information_schema')
ORDER BY n.nspname, c.relname
