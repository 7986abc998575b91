INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, fin_key, happened_on, net, vat)
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + row_number() OVER (ORDER BY agreed_on, source_id), :batch, :entity, :period,
       CAST(date_trunc('month', agreed_on) AS date), 'commission', source_id, 'COM-' || source_id, fin_key, agreed_on, amount, 0
FROM ifrs_commission
