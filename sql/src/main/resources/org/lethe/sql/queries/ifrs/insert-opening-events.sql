INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, document_id, fin_key, happened_on, net, vat)
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + row_number() OVER (ORDER BY o.document_id), CAST(:batch AS bigint), CAST(:entity AS text), CAST(:period AS date), CAST(:period AS date), 'opening',
       CAST(v.invoice_id AS text), v.invoice_number, o.document_id, v.fin_key, CAST(:periodEnd AS date), v.receivable, 0
FROM ifrs_invoice v
JOIN finance.document o USING (invoice_id)
UNION ALL
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + (SELECT count(*) FROM ifrs_invoice) + 1, CAST(:batch AS bigint), CAST(:entity AS text), CAST(:period AS date), CAST(:period AS date), 'opening',
       'accounts of ' || :entity, 'OPENING', NULL, NULL, CAST(:periodEnd AS date), 0, 0
