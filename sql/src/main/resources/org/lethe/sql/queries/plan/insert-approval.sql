INSERT INTO lethe.approval (plan_id, cluster, max_rows, approved_by, approved_at, expires_at, reason)
VALUES (:plan, :cluster, :maxRows, :by, :at, :expires, :reason)
ON CONFLICT (plan_id, cluster) DO NOTHING
