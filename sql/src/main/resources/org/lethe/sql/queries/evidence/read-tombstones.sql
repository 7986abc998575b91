SELECT t.run_id, t.seq, e.kind, e.body, encode(e.prev, 'hex') AS prev, encode(e.hash, 'hex') AS hash
FROM lethe.tombstone AS t
JOIN lethe.evidence AS e ON e.seq = t.seq
WHERE t.cluster = :cluster AND t.mark = decode(:mark, 'hex')
ORDER BY t.seq DESC
