INSERT INTO lethe.evidence (seq, run_id, kind, body, prev, hash) OVERRIDING SYSTEM VALUE
VALUES (:seq, :run, :kind, :body, decode(:prev, 'hex'), decode(:hash, 'hex'))
