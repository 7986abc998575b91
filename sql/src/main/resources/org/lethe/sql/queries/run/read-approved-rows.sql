SELECT max(a.max_rows)
FROM lethe.approval AS a
JOIN lethe.plan AS p ON p.plan_id = a.plan_id
WHERE p.policy_digest = :digest AND p.as_of = :asOf AND a.cluster = :cluster AND a.expires_at > :at
