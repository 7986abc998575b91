SELECT seq, kind, run_id, body, encode(prev, 'hex') AS prev, encode(hash, 'hex') AS hash FROM lethe.evidence ORDER BY seq
