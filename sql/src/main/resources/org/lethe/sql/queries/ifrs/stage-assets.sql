-- Contract assets of earlier months, as far as they last: service that was rendered before anything was invoiced (IFRS 15.107), by contract. What this month has
-- accrued is measured anew after its invoices.
CREATE TEMPORARY TABLE ifrs_asset ON COMMIT DROP AS
SELECT i.fin_key, sum(CASE WHEN p.debit = 'contract-asset' THEN p.amount ELSE -p.amount END) AS open
FROM finance.posting p
JOIN finance.item i USING (item_id)
WHERE (p.debit = 'contract-asset' OR p.credit = 'contract-asset') AND p.entity = :entity AND (p.period < :period OR p.period = :period AND p.movement = 'RECLASSIFIED')
GROUP BY i.fin_key
