-- Dead and live rows of a table with its partitions, as the statistics collector last heard.
SELECT coalesce(sum(s.n_dead_tup), 0) AS dead, coalesce(sum(s.n_live_tup), 0) AS live
FROM pg_stat_all_tables AS s
WHERE s.relid = CAST(:table AS regclass)
   OR s.relid IN (SELECT i.inhrelid FROM pg_inherits AS i WHERE i.inhparent = CAST(:table AS regclass))
