-- For each cluster of a policy, the business date of the last run that finished it.
SELECT c.cluster, max(r.as_of) AS as_of
FROM lethe.run AS r
JOIN lethe.run_cluster AS c ON c.run_id = r.run_id
WHERE r.job = :job AND r.policy = :policy AND c.status = 'done' AND r.status IN ('completed', 'refused')
GROUP BY c.cluster
