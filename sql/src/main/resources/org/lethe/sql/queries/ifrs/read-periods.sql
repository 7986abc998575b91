SELECT p.period, p.status, s.step, s.by, s.reason, s.at,
       (SELECT max(last_seq) FROM finance.batch b WHERE b.entity = p.entity AND b.period <= p.period) AS last_seq,
       (SELECT max(b.as_of) FROM finance.batch b JOIN finance.event e ON e.batch = b.batch AND e.kind = 'recognition'
        WHERE b.entity = p.entity AND b.period = p.period) AS recognised_as_of
FROM finance.period p
LEFT JOIN LATERAL (SELECT * FROM finance.period_step s WHERE s.entity = p.entity AND s.period = p.period ORDER BY s.step_no DESC LIMIT 1) s ON TRUE
WHERE p.entity = :entity
ORDER BY p.period
