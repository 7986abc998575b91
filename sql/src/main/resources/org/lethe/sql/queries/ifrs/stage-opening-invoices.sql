-- Invoices of the opening balances, in the shape of new ones: what is open of them on the balance day.
CREATE TEMPORARY TABLE ifrs_invoice ON COMMIT DROP AS
SELECT i.invoice_id, i.invoice_number, CAST(i.country AS text) AS country, i.document_date, i.due_on, i.net, i.vat, i.gross,
       coalesce(c.fin_key, gen_random_uuid()) AS fin_key, coalesce(c.product, p.code, '-') AS product, coalesce(c.family, p.family, '-') AS family,
       coalesce(c.channel, 'unknown') AS channel, coalesce(c.customer_type, 'unknown') AS customer_type, coalesce(c.duration, 'unknown') AS duration,
       i.service_to, n.vat_rate, CAST(NULL AS text) AS refused,
       coalesce(sum(CAST(o.amount AS numeric)) FILTER (WHERE o.role = 'receivable'), 0) AS receivable,
       coalesce(-sum(CAST(o.amount AS numeric)) FILTER (WHERE o.role = 'contract-liability'), 0) AS liability,
       coalesce(-sum(CAST(o.amount AS numeric)) FILTER (WHERE o.role = 'refund-liability'), 0) AS refund
FROM ifrs_opening o
JOIN business.invoice i ON i.invoice_number = o.reference AND o.role <> 'contract-asset'
LEFT JOIN ifrs_contract c USING (contract_id)
LEFT JOIN LATERAL (SELECT * FROM business.invoice_line l WHERE l.invoice_id = i.invoice_id ORDER BY l.line_no LIMIT 1) n ON TRUE
LEFT JOIN business.product p ON p.product_id = n.product_id
GROUP BY i.invoice_id, c.fin_key, c.product, p.code, c.family, p.family, c.channel, c.customer_type, c.duration, n.vat_rate
