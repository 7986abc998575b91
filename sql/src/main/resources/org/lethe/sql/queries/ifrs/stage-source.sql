-- Counted at the source and not in the books: what belongs to a month by its own date.
CREATE TEMPORARY TABLE ifrs_source AS
SELECT kind, country, CAST(date_trunc('month', day) AS date) AS period, count(*) AS source_count, sum(net) AS net, sum(vat) AS vat
FROM (
    SELECT 'invoice' AS kind, CAST(i.country AS text) AS country, i.document_date AS day, i.net, i.vat FROM business.invoice i
    UNION ALL
    SELECT 'credit-note', i.country, n.document_date, n.net, n.vat FROM business.credit_note n JOIN business.invoice i USING (invoice_id)
    UNION ALL
    SELECT 'payment', i.country, CAST(p.received_at AT TIME ZONE 'Europe/Brussels' AS date), p.amount, 0
    FROM business.payment p JOIN business.invoice i USING (invoice_id)
    UNION ALL
    SELECT 'refund', i.country, CAST(r.paid_at AT TIME ZONE 'Europe/Brussels' AS date), r.amount, 0
    FROM business.refund r JOIN business.invoice i USING (invoice_id)
    UNION ALL
    SELECT 'write-off', i.country, w.written_off_on, w.amount, 0 FROM business.write_off w JOIN business.invoice i USING (invoice_id)
) happened
WHERE day > (SELECT min(opened_on) FROM finance.entity)
GROUP BY 1, 2, 3
