INSERT INTO lethe.run (job, as_of, policy, policy_digest, attempt, status, started_at)
VALUES (:job, :asOf, :policy, :digest, :attempt, 'running', :at)
RETURNING run_id
