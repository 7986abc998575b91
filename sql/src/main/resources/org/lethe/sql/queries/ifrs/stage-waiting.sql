-- Invoices that are not in the books, each with the day on which it is receivable and what speaks against posting it.
CREATE TEMPORARY TABLE ifrs_waiting AS
WITH fresh AS MATERIALIZED (
    SELECT invoice_id FROM business.invoice WHERE document_date > (SELECT min(opened_on) FROM finance.entity)
    EXCEPT
    SELECT invoice_id FROM finance.document
), lines AS (
    SELECT invoice_id, sum(net) AS net, sum(vat) AS vat FROM fresh JOIN business.invoice_line USING (invoice_id) GROUP BY invoice_id
)
SELECT i.invoice_id, i.invoice_number, CAST(i.country AS text) AS country, i.document_date, i.due_on, i.service_from, i.service_to, i.net, i.vat,
       i.gross, coalesce(c.fin_key, gen_random_uuid()) AS fin_key, c.fin_key IS NULL AS without_contract, c.activated_on,
       coalesce(c.channel, 'unknown') AS channel, coalesce(c.customer_type, 'unknown') AS customer_type,
       coalesce(c.duration, 'unknown') AS duration,
       -- A contract that the customer may still cancel owes nothing before the service begins, the invoice is due, or it was paid (IFRS 15.108).
       CASE WHEN c.term_ends_on IS NULL OR i.service_from <= c.term_ends_on THEN i.document_date
            ELSE greatest(i.document_date, least(i.due_on, i.service_from,
                 (SELECT min(CAST(y.received_at AT TIME ZONE 'Europe/Brussels' AS date)) FROM business.payment y WHERE y.invoice_id = i.invoice_id)))
       END AS receivable_on,
       CASE WHEN i.currency <> 'EUR' THEN 'CURRENCY_NOT_EUR'
            WHEN i.net < 0 OR i.vat < 0 THEN 'NEGATIVE_INVOICE'
            WHEN i.service_to < i.service_from THEN 'SERVICE_PERIOD_REVERSED'
            WHEN s.net IS DISTINCT FROM i.net OR s.vat IS DISTINCT FROM i.vat THEN 'LINES_DO_NOT_ADD_UP' END AS refused
FROM fresh
JOIN business.invoice i USING (invoice_id)
LEFT JOIN ifrs_contract c ON c.contract_id = i.contract_id
LEFT JOIN lines s ON s.invoice_id = i.invoice_id
