SELECT cluster, action, clauses, forecast, status, done_rows, rare_rows, member_rows, severed, slices, suspended, started_at, ended_at
FROM lethe.run_cluster
WHERE run_id = :run
ORDER BY position
