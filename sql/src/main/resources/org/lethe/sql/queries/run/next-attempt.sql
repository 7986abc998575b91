SELECT coalesce(max(attempt), 0) + 1
FROM lethe.run
WHERE job = :job AND as_of = :asOf AND policy_digest = :digest
