INSERT INTO lethe.firing (policy, scheduled_at, as_of, process, started_at, result)
VALUES (:policy, :scheduledAt, :asOf, :process, :at, 'running')
RETURNING firing_id
