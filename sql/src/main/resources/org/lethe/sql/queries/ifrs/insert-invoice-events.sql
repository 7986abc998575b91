INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, document_id, fin_key, happened_on, net, vat)
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + row_number() OVER (ORDER BY o.document_id), :batch, :entity, :period,
       CAST(date_trunc('month', v.receivable_on) AS date), 'invoice', CAST(v.invoice_id AS text), v.invoice_number, o.document_id, v.fin_key,
       v.receivable_on, v.net, v.vat
FROM ifrs_invoice v
JOIN finance.document o USING (invoice_id)
WHERE v.refused IS NULL
