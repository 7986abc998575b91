-- The journal of what was just recognised; its postings are there already, under this number.
INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, happened_on, net, vat)
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + 1, :batch, :entity, :period, :period, 'recognition', CAST(:batch AS text),
       'REC-' || to_char(CAST(:period AS date), 'YYYY-MM'), :periodEnd,
       coalesce((SELECT sum(CASE WHEN credit = 'revenue' THEN amount ELSE -amount END) FROM finance.posting
                 WHERE seq > :seq AND (credit = 'revenue' OR debit = 'revenue')), 0), 0
