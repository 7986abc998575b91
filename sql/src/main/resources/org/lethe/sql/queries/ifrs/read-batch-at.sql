SELECT last_seq, version FROM finance.batch
WHERE entity = :entity AND period <= :last AND last_seq <= :seq
ORDER BY last_seq DESC, batch DESC LIMIT 1
