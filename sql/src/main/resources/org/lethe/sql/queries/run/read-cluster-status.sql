SELECT status FROM lethe.run_cluster WHERE run_id = :run AND cluster = :cluster
