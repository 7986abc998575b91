INSERT INTO lethe.plan (policy, policy_digest, as_of, made_by, made_at)
VALUES (:policy, :digest, :asOf, :by, :at)
RETURNING plan_id
