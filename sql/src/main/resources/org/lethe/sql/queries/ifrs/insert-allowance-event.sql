INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, happened_on, net, vat)
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + 1, :batch, :entity, :period, :period, 'allowance', CAST(:batch AS text),
       'ECL-' || to_char(CAST(:period AS date), 'YYYY-MM'), :periodEnd, coalesce(sum(new_loss + remeasured), 0), 0
FROM ifrs_allowance
