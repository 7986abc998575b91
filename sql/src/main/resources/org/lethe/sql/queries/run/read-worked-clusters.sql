SELECT cluster, done_rows, member_rows + severed AS others FROM lethe.run_cluster WHERE run_id = :run AND done_rows > 0 ORDER BY position
