INSERT INTO finance.document (document_id, batch, entity, invoice_id, number, fin_key, dimension_id, document_date, due_on, net, vat, gross)
SELECT (SELECT coalesce(max(document_id), 0) FROM finance.document) + row_number() OVER (ORDER BY v.document_date, v.invoice_number),
       :batch, :entity, v.invoice_id, v.invoice_number, v.fin_key, d.dimension_id, v.document_date, v.due_on, v.net, v.vat, v.gross
FROM ifrs_invoice v
JOIN finance.dimension d ON d.country = v.country AND d.customer_type = v.customer_type AND d.product = '-' AND d.channel = '-'
WHERE v.refused IS NULL
