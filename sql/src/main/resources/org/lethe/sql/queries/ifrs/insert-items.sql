INSERT INTO finance.item (item_id, batch, entity, kind, event_id, document_id, fin_key, dimension_id, line_no, part_no, service_from, service_to,
                          price, vat_rate, vat, method, ssp, ssp_from, billing_period)
SELECT (SELECT coalesce(max(item_id), 0) FROM finance.item) + row_number() OVER (ORDER BY e.event_id, n.line_no, n.part_no),
       :batch, :entity, n.kind, e.event_id, e.document_id, n.fin_key, d.dimension_id, n.line_no, n.part_no, n.service_from, n.service_to, n.price,
       n.vat_rate, n.vat, n.method, n.ssp, n.ssp_from, :period
FROM ifrs_item n
JOIN finance.document o USING (invoice_id)
JOIN finance.event e ON e.document_id = o.document_id AND e.kind IN ('invoice', 'opening')
JOIN finance.dimension d USING (country, product, family, channel, customer_type, duration)
