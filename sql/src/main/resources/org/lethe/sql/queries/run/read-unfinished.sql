SELECT run_id, as_of, policy_digest, attempt, status, fencing_token
FROM lethe.run
WHERE job = :job AND policy = :policy AND status IN ('running', 'failed', 'stopped')
