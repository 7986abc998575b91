-- What became of the invoices of a time: gross less credit notes, paid by days past due, and what was never paid.
WITH sold AS (
    SELECT o.document_id, o.due_on, o.gross
    FROM finance.document o
    WHERE o.entity = :entity AND o.document_date BETWEEN :from AND :to
), moved AS (
    SELECT s.document_id, e.kind, finance.bucket(s.due_on, e.happened_on) AS bucket,
           sum(CASE WHEN p.credit = 'receivable' THEN p.amount ELSE -p.amount END) AS amount
    FROM sold s
    JOIN finance.posting p USING (document_id)
    JOIN finance.event e USING (event_id)
    WHERE e.kind IN ('payment', 'credit-note', 'refund') AND (p.debit = 'receivable' OR p.credit = 'receivable') AND e.happened_on <= :asOf
    GROUP BY 1, 2, 3
)
SELECT 'sold' AS bucket, coalesce((SELECT sum(gross) FROM sold), 0) - coalesce((SELECT sum(amount) FROM moved WHERE kind = 'credit-note'), 0) AS amount
UNION ALL
SELECT bucket, sum(amount) FROM moved WHERE kind <> 'credit-note' GROUP BY bucket
