UPDATE lethe.run_cluster
SET status = 'running', started_at = coalesce(started_at, :at)
WHERE run_id = :run AND cluster = :cluster AND status IN ('planned', 'running')
