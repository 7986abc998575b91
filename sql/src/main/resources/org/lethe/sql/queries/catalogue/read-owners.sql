-- Who owns the tables of the given schemas.
SELECT DISTINCT pg_get_userbyid(c.relowner) AS owner
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p')
  AND n.nspname = ANY (:schemas)
ORDER BY owner
