-- The types of the columns of the probing view.
SELECT format_type(a.atttypid, a.atttypmod) AS sql_type
FROM pg_attribute AS a
WHERE a.attrelid = to_regclass('pg_temp.lethe_probe') AND a.attnum > 0
ORDER BY a.attnum
