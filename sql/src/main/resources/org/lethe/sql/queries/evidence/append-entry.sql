INSERT INTO lethe.evidence (run_id, kind, body, prev, hash)
VALUES (:run, :kind, :body, decode(:prev, 'hex'), decode(:hash, 'hex'))
RETURNING seq
