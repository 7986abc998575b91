SELECT b.last_seq, b.version,
       EXISTS (SELECT FROM finance.event e JOIN finance.batch r USING (batch)
               WHERE e.kind = 'recognition' AND e.entity = :entity AND e.period = :last AND r.last_seq <= :seq) AS recognised
FROM finance.batch b
WHERE b.entity = :entity AND b.period <= :last AND b.last_seq <= :seq
ORDER BY b.last_seq DESC, b.batch DESC LIMIT 1
