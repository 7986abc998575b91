UPDATE lethe.run_cluster SET ended_at = :at WHERE run_id = :run AND cluster = :cluster
