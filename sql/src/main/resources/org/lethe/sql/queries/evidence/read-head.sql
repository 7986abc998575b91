SELECT encode(hash, 'hex') FROM lethe.evidence ORDER BY seq DESC LIMIT 1
