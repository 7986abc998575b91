-- Each invoice that is not settled: what is owed to us, or a credit of the customer.
CREATE TEMPORARY TABLE ifrs_open ON COMMIT DROP AS
SELECT o.document_id, o.dimension_id, o.due_on, p.balance, finance.bucket(o.due_on, CAST(current_setting('ifrs.day') AS date)) AS bucket,
       CASE WHEN o.gross = 0 THEN 0 ELSE round(p.balance * o.vat / o.gross, 2) END AS vat, coalesce(s.kind = 'disputed', FALSE) AS disputed
FROM (SELECT document_id, sum(CASE WHEN debit = 'receivable' THEN amount ELSE -amount END) AS balance
      FROM finance.posting p
      WHERE p.entity = :entity AND (p.seq <= :seq) IS TRUE AND p.period <= :to AND document_id IS NOT NULL AND (debit = 'receivable' OR credit = 'receivable')
      GROUP BY document_id
      HAVING sum(CASE WHEN debit = 'receivable' THEN amount ELSE -amount END) <> 0) p
JOIN finance.document o USING (document_id)
LEFT JOIN (SELECT DISTINCT ON (e.document_id) e.document_id, e.kind
           FROM finance.event e JOIN ifrs_batch b USING (batch)
           WHERE e.kind IN ('disputed', 'dispute-settled') AND e.happened_on <= CAST(current_setting('ifrs.day') AS date)
           ORDER BY e.document_id, e.happened_on DESC, e.kind) s USING (document_id)
