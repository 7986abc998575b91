SELECT p.policy_digest, p.as_of, l.cluster, l.rows, l.erasable
FROM lethe.plan AS p
JOIN lethe.plan_line AS l ON l.plan_id = p.plan_id
WHERE p.plan_id = :plan
ORDER BY l.cluster
