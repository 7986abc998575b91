SELECT max(r.as_of)
FROM lethe.run AS r
JOIN lethe.run_cluster AS c ON c.run_id = r.run_id
WHERE r.job = :job AND r.policy = :policy AND c.cluster = :cluster AND c.status = 'done'
  AND r.status IN ('completed', 'refused')
