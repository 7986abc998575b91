-- One item for each contract that ever had a contract asset: its postings stand under it.
INSERT INTO finance.item (item_id, batch, entity, kind, event_id, fin_key, dimension_id, line_no, part_no, service_from, service_to, price, vat_rate,
                          vat, method, billing_period)
SELECT (SELECT coalesce(max(item_id), 0) FROM finance.item) + row_number() OVER (ORDER BY fin_key), :batch, :entity, 'unbilled',
       (SELECT event_id FROM finance.event WHERE kind = 'unbilled' AND source_id = CAST(:batch AS text)), fin_key, dimension_id, 1, 1, :period, :period,
       0, 0, 0, 'UNBILLED', :period
FROM ifrs_unbilled
WHERE item_id IS NULL
