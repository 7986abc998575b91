-- A dispute moves no money; ageing shows what is disputed apart (IFRS 7.35N).
WITH due AS (
    DELETE FROM ifrs_dispute d USING finance.document o
    WHERE o.invoice_id = d.invoice_id AND o.entity = :entity AND d.day <= least(CAST(:asOf AS date), CAST(:periodEnd AS date))
    RETURNING d.kind, d.source_id, d.day, o.document_id, o.fin_key, o.number
)
INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, document_id, fin_key, happened_on, net, vat)
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + row_number() OVER (ORDER BY day, document_id, kind), :batch, :entity, :period, :period,
       kind, source_id, number, document_id, fin_key, day, 0, 0
FROM due
