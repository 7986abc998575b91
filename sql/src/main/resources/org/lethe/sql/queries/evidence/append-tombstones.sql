INSERT INTO lethe.tombstone (cluster, mark, run_id, seq)
SELECT :cluster, decode(mark, 'hex'), :run, :seq
FROM unnest(CAST(:marks AS text[])) AS marks (mark)
ON CONFLICT DO NOTHING
