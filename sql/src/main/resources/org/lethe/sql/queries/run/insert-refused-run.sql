INSERT INTO lethe.run (job, as_of, policy, policy_digest, attempt, status, message, started_at, ended_at)
VALUES (:job, :asOf, :policy, :digest, :attempt, 'refused', :message, :at, :at)
