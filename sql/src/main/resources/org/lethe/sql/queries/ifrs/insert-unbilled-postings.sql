INSERT INTO finance.posting (seq, event_id, entity, period, posted_on, dimension_id, item_id, billing_period, debit, credit, amount, movement)
SELECT :seq + row_number() OVER (ORDER BY i.item_id), (SELECT event_id FROM finance.event WHERE kind = 'unbilled' AND source_id = CAST(:batch AS text)),
       :entity, :period, :periodEnd, i.dimension_id, i.item_id, i.billing_period,
       CASE WHEN u.amount > 0 THEN 'contract-asset' ELSE 'revenue' END, CASE WHEN u.amount > 0 THEN 'revenue' ELSE 'contract-asset' END, abs(u.amount),
       'UNBILLED'
FROM ifrs_unbilled u
JOIN finance.item i ON i.fin_key = u.fin_key AND i.kind = 'unbilled'
