INSERT INTO lethe.firing (policy, scheduled_at, as_of, process, started_at, ended_at, result, code, message)
VALUES (:policy, :scheduledAt, :asOf, :process, :at, :at, 'missed', 'nobody-there', :message)
ON CONFLICT (policy, scheduled_at) WHERE result = 'missed' DO NOTHING
