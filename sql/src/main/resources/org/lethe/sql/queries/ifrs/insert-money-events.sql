INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, document_id, fin_key, happened_on, reason, net,
                           vat)
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + row_number() OVER (ORDER BY day, document_id, n), :batch, :entity, :period,
       CAST(date_trunc('month', day) AS date), kind, source_id, number, document_id, fin_key, day, reason, net, vat
FROM ifrs_settlement
