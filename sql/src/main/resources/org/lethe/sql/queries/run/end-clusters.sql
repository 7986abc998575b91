UPDATE lethe.run_cluster
SET status = 'done', ended_at = coalesce(ended_at, :at)
WHERE run_id = :run AND status IN ('planned', 'running')
