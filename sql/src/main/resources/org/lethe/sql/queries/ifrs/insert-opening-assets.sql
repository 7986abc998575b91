-- Contract assets of the opening balances (IFRS 15.107): service since the last invoice, one item for each contract, under the journal of the accounts.
INSERT INTO finance.item (item_id, batch, entity, kind, event_id, fin_key, dimension_id, line_no, part_no, service_from, service_to, price, vat_rate,
                          vat, method, billing_period)
SELECT (SELECT coalesce(max(item_id), 0) FROM finance.item) + row_number() OVER (ORDER BY o.reference), :batch, :entity, 'unbilled', e.event_id, c.fin_key,
       d.dimension_id, 1, 1, s.since, greatest(s.since, CAST(:openedOn AS date)), 0, 0, 0, 'UNBILLED', :period
FROM ifrs_opening o
JOIN business.contract n ON n.contract_number = o.reference
JOIN ifrs_contract c USING (contract_id)
JOIN finance.dimension d
    ON (d.country, d.product, d.family, d.channel, d.customer_type, d.duration) = (c.country, c.product, c.family, c.channel, c.customer_type, c.duration)
JOIN finance.event e ON e.kind = 'opening' AND e.source_id = 'accounts of ' || :entity
CROSS JOIN LATERAL (SELECT coalesce((SELECT max(i.service_to) + 1 FROM business.invoice i
                                     WHERE i.contract_id = c.contract_id AND i.document_date <= :openedOn AND i.service_to < :openedOn),
                                    c.activated_on, CAST(:openedOn AS date)) AS since) s
WHERE o.role = 'contract-asset'
