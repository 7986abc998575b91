-- What is open of each invoice, by month from the first open one on. Kept up to date month by month, so that no month looks through all postings.
CREATE TEMPORARY TABLE ifrs_owed AS
SELECT p.entity, p.document_id, greatest(p.period, f.period) AS period, sum(CASE WHEN p.debit = 'receivable' THEN p.amount ELSE -p.amount END) AS amount
FROM finance.posting p
JOIN (SELECT entity, min(period) AS period FROM finance.period WHERE status = 'OPEN' GROUP BY entity) f USING (entity)
WHERE p.document_id IS NOT NULL AND (p.debit = 'receivable' OR p.credit = 'receivable')
GROUP BY 1, 2, 3
HAVING sum(CASE WHEN p.debit = 'receivable' THEN p.amount ELSE -p.amount END) <> 0
