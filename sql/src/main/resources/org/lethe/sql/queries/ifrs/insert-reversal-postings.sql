-- Every posting of the journal again with its sides exchanged: the original stays legible, and each says which one it takes back.
INSERT INTO finance.posting (seq, event_id, entity, period, posted_on, dimension_id, document_id, item_id, billing_period, debit, credit, amount,
                             movement, tax_code, reversal_of)
SELECT :seq + row_number() OVER (ORDER BY p.seq), r.event_id, :entity, :period, :day, p.dimension_id, p.document_id, p.item_id, p.billing_period,
       p.credit, p.debit, p.amount, p.movement, p.tax_code, p.seq
FROM finance.event e
JOIN finance.event r ON r.kind = 'reversal' AND r.source_id = CAST(e.event_id AS text)
JOIN finance.batch b ON b.batch = e.batch
JOIN finance.posting p ON p.seq BETWEEN b.first_seq AND b.last_seq AND p.event_id = e.event_id
WHERE e.event_id = :journal
