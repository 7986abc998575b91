INSERT INTO finance.posting (seq, event_id, entity, period, posted_on, dimension_id, item_id, billing_period, debit, credit, amount, movement)
SELECT :seq + row_number() OVER (ORDER BY r.item_id, side.n), (SELECT event_id FROM finance.event WHERE kind = 'recognition' AND batch = :batch),
       :entity, :period, :periodEnd, i.dimension_id, i.item_id, i.billing_period,
       CASE WHEN side.amount > 0 THEN account.debit ELSE account.credit END, CASE WHEN side.amount > 0 THEN account.credit ELSE account.debit END,
       abs(side.amount), side.movement
FROM ifrs_recognition r
JOIN finance.item i USING (item_id)
CROSS JOIN LATERAL (SELECT CASE i.kind WHEN 'cost' THEN 'commission-expense' ELSE 'contract-liability' END AS debit,
                           CASE i.kind WHEN 'cost' THEN 'contract-cost' ELSE 'revenue' END AS credit) account
CROSS JOIN LATERAL (VALUES
    (1, r.normal, CASE WHEN i.kind = 'cost' THEN 'AMORTISED' WHEN i.billing_period < :period THEN 'RECOGNISED_OPENING' ELSE 'RECOGNISED_CURRENT' END),
    (2, r.late, 'LATE'),
    (3, r.catch_up, 'CATCH_UP'),
    (4, r.released, CASE WHEN i.kind = 'cost' THEN 'IMPAIRED' ELSE 'RELEASED' END)) AS side(n, amount, movement)
WHERE side.amount <> 0
