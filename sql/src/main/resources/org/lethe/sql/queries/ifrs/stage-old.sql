-- Invoices from before a take-on that are still open and were left out of the opening balances.
CREATE TEMPORARY TABLE ifrs_old AS
WITH old AS MATERIALIZED (
    SELECT invoice_id FROM business.invoice WHERE document_date <= (SELECT max(opened_on) FROM finance.entity)
    EXCEPT
    SELECT invoice_id FROM finance.document
), moved AS (
    SELECT invoice_id, -amount AS amount FROM old JOIN business.payment USING (invoice_id)
    UNION ALL SELECT invoice_id, -gross FROM old JOIN business.credit_note USING (invoice_id)
    UNION ALL SELECT invoice_id, amount FROM old JOIN business.refund USING (invoice_id)
    UNION ALL SELECT invoice_id, -amount FROM old JOIN business.write_off USING (invoice_id)
), settled AS (
    SELECT invoice_id, sum(amount) AS amount FROM moved GROUP BY invoice_id
)
SELECT i.invoice_id, i.invoice_number, CAST(i.country AS text) AS country, i.document_date, i.gross + coalesce(s.amount, 0) AS balance
FROM old
JOIN business.invoice i USING (invoice_id)
LEFT JOIN settled s USING (invoice_id)
WHERE i.gross + coalesce(s.amount, 0) <> 0
