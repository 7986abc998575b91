-- The balances of a period as it is closed: what the next one opens with.
INSERT INTO finance.closing (entity, period, closing_no, last_seq, role, dimension_id, balance)
SELECT :entity, :period, (SELECT coalesce(max(closing_no), 0) + 1 FROM finance.closing WHERE entity = :entity AND period = :period),
       (SELECT coalesce(max(last_seq), 0) FROM finance.batch WHERE entity = :entity AND period <= :period), s.role, p.dimension_id, sum(s.amount)
FROM finance.posting p
CROSS JOIN LATERAL (VALUES (p.debit, p.amount), (p.credit, -p.amount)) AS s(role, amount)
WHERE p.entity = :entity AND p.period <= :period
GROUP BY s.role, p.dimension_id
HAVING sum(s.amount) <> 0
