INSERT INTO finance.posting (seq, event_id, entity, period, posted_on, dimension_id, debit, credit, amount, movement)
SELECT :seq + row_number() OVER (ORDER BY a.dimension_id, side.n), (SELECT event_id FROM finance.event WHERE kind = 'allowance' AND batch = :batch),
       :entity, :period, :periodEnd, a.dimension_id, CASE WHEN side.amount > 0 THEN 'impairment' ELSE 'allowance' END,
       CASE WHEN side.amount > 0 THEN 'allowance' ELSE 'impairment' END, abs(side.amount), side.movement
FROM ifrs_allowance a
CROSS JOIN LATERAL (VALUES (1, a.new_loss, 'ECL_NEW'), (2, a.remeasured, 'ECL_REMEASURED')) AS side(n, amount, movement)
WHERE side.amount <> 0
