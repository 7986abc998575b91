-- Invoices that are not in the books and are receivable by the end of the period, each with what speaks against posting it.
CREATE TEMPORARY TABLE ifrs_invoice ON COMMIT DROP AS
SELECT i.invoice_id, i.invoice_number, CAST(i.country AS text) AS country, i.document_date, i.due_on, i.service_from, i.service_to, i.net, i.vat, i.gross,
       coalesce(c.fin_key, gen_random_uuid()) AS fin_key, c.fin_key IS NULL AS without_contract,
       coalesce(c.channel, 'unknown') AS channel, coalesce(c.customer_type, 'unknown') AS customer_type,
       coalesce(c.duration, 'unknown') AS duration, r.receivable_on,
       CASE WHEN i.currency <> 'EUR' THEN 'CURRENCY_NOT_EUR'
            WHEN i.net < 0 OR i.vat < 0 THEN 'NEGATIVE_INVOICE'
            WHEN i.service_to < i.service_from THEN 'SERVICE_PERIOD_REVERSED'
            WHEN s.lines IS NULL OR s.net <> i.net OR s.vat <> i.vat THEN 'LINES_DO_NOT_ADD_UP' END AS refused
FROM business.invoice i
LEFT JOIN ifrs_contract c ON c.contract_id = i.contract_id
LEFT JOIN LATERAL (SELECT count(*) AS lines, sum(n.net) AS net, sum(n.vat) AS vat FROM business.invoice_line n
                   WHERE n.invoice_id = i.invoice_id HAVING count(*) > 0) s ON TRUE
CROSS JOIN LATERAL (
    -- A contract that the customer may still cancel owes nothing before the service begins, the invoice is due, or it was paid (IFRS 15.108).
    SELECT CASE WHEN c.term_ends_on IS NULL OR i.service_from <= c.term_ends_on THEN i.document_date
                ELSE greatest(i.document_date, least(i.due_on, i.service_from,
                     (SELECT min(CAST(y.received_at AT TIME ZONE 'Europe/Brussels' AS date)) FROM business.payment y WHERE y.invoice_id = i.invoice_id)))
           END AS receivable_on) r
WHERE i.document_date > :openedOn
  AND i.document_date <= :asOf
  AND i.country = ANY (CAST(:countries AS text[]))
  AND r.receivable_on <= least(CAST(:periodEnd AS date), CAST(:asOf AS date))
  AND NOT EXISTS (SELECT FROM finance.document d WHERE d.invoice_id = i.invoice_id)
