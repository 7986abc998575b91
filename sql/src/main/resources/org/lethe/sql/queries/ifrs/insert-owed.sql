INSERT INTO ifrs_owed (entity, document_id, period, amount)
SELECT :entity, document_id, :period, sum(CASE WHEN debit = 'receivable' THEN amount ELSE -amount END)
FROM finance.posting
WHERE seq > :seqAfter AND document_id IS NOT NULL AND (debit = 'receivable' OR credit = 'receivable')
GROUP BY document_id
