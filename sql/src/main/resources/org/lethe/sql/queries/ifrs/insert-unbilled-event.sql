INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, happened_on, net, vat)
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + 1, :batch, :entity, :period, :period, 'unbilled', CAST(:batch AS text),
       'UNB-' || to_char(CAST(:period AS date), 'YYYY-MM'), :periodEnd, sum(amount), 0
FROM ifrs_unbilled
HAVING count(*) > 0
