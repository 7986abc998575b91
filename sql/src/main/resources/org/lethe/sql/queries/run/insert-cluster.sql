INSERT INTO lethe.run_cluster (run_id, cluster, position, action, clauses, forecast, status, suspended)
VALUES (:run, :cluster, :position, :action, :clauses, :forecast, :status, :suspended)
ON CONFLICT (run_id, cluster) DO NOTHING
