INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, happened_on, net, vat)
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + 1, :batch, :entity, :period, :period, 'recognition', CAST(:batch AS text),
       'REC-' || to_char(CAST(:period AS date), 'YYYY-MM'), :periodEnd, coalesce(sum(normal + late + catch_up + released), 0), 0
FROM ifrs_recognition
JOIN finance.item USING (item_id)
WHERE item.kind = 'revenue'
