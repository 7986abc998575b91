-- Functions that the probed query calls itself and that PostgreSQL must not trust to answer the same twice, or to change nothing.
SELECT DISTINCT p.proname
FROM pg_rewrite AS r
CROSS JOIN LATERAL regexp_matches(CAST(r.ev_action AS text), ':(?:funcid|opfuncid|aggfnoid|winfnoid) ([0-9]+)', 'g') AS called
JOIN pg_proc AS p ON p.oid = CAST(called[1] AS oid)
WHERE r.ev_class = to_regclass('pg_temp.lethe_probe') AND p.provolatile = 'v'
ORDER BY 1
