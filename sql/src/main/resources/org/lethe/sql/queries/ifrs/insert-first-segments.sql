-- As billed: the whole price over the whole period of service.
INSERT INTO finance.segment (item_id, segment_no, batch, cause, event_id, starts_on, ends_on, spread, jump_on, jump_kind)
SELECT item_id, 1, batch, 'billed', event_id, service_from, service_to, price, service_from, 'catch-up'
FROM finance.item
WHERE batch = :batch AND item_id > :after AND kind <> 'agency'
