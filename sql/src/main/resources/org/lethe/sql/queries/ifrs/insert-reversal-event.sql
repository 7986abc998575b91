INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, document_id, fin_key, happened_on, reason, net,
                           vat)
SELECT (SELECT max(event_id) FROM finance.event) + 1, :batch, :entity, :period, e.period, 'reversal', CAST(e.event_id AS text), 'REV-' || e.event_id,
       e.document_id, e.fin_key, :day, 'reversal of journal ' || e.event_id, -e.net, -e.vat
FROM finance.event e
WHERE e.event_id = :journal
