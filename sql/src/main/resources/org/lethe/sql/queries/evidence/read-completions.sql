-- Completions of one cluster, newest first; the body is JSON.
SELECT seq, kind, run_id, body, encode(prev, 'hex') AS prev, encode(hash, 'hex') AS hash
FROM lethe.evidence
WHERE kind = 'completion' AND CAST(body AS jsonb) ->> 'cluster' = :cluster
ORDER BY seq DESC
