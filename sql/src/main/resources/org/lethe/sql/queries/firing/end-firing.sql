UPDATE lethe.firing
SET ended_at = :at, result = :result, run_id = CAST(:runId AS bigint), code = :code, message = :message
WHERE firing_id = :firing AND result = 'running'
