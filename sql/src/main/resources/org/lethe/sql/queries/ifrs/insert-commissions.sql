INSERT INTO finance.item (item_id, batch, entity, kind, event_id, fin_key, dimension_id, line_no, part_no, service_from, service_to, price, vat_rate,
                          vat, method, dealer_group, billing_period)
SELECT (SELECT coalesce(max(item_id), 0) FROM finance.item) + row_number() OVER (ORDER BY e.event_id),
       :batch, :entity, 'cost', e.event_id, c.fin_key, c.dimension_id, 1, 1, c.service_from, c.service_to, c.amount, 0, 0, 'STRAIGHT_LINE_DAILY',
       c.dealer_group, :period
FROM ifrs_commission c
JOIN finance.event e ON e.kind = 'commission' AND e.source_id = c.source_id
