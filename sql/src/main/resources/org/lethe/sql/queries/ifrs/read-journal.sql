-- A journal, and what speaks against reversing it.
SELECT e.kind, e.number, e.period,
       EXISTS (SELECT FROM finance.event r WHERE r.kind = 'reversal' AND r.source_id = CAST(e.event_id AS text)) AS reversed,
       e.kind = 'invoice' AND EXISTS (
           SELECT FROM finance.event n WHERE n.document_id = e.document_id AND n.kind = 'credit-note'
             AND NOT EXISTS (SELECT FROM finance.event r WHERE r.kind = 'reversal' AND r.source_id = CAST(n.event_id AS text))) AS credited
FROM finance.event e
WHERE e.event_id = :journal AND e.entity = :entity
