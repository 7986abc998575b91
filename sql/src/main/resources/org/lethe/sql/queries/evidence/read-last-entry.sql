SELECT seq, encode(hash, 'hex') AS hash FROM lethe.evidence ORDER BY seq DESC LIMIT 1
