UPDATE lethe.run_cluster
SET status = :status, forecast = done_rows + :erasable, suspended = :suspended
WHERE run_id = :run AND cluster = :cluster
