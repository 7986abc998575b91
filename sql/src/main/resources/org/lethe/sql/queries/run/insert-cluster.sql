INSERT INTO lethe.run_cluster (run_id, cluster, position, action, clauses, forecast, status, suspended)
VALUES (:run, :cluster, :position, :action, :clauses, :forecast, :status, :suspended)

