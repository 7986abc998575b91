INSERT INTO lethe.policy_version (digest, policy, version, source, recorded_at)
VALUES (:digest, :policy, :version, :source, :at)
ON CONFLICT DO NOTHING
