INSERT INTO finance.posting (seq, event_id, entity, period, posted_on, dimension_id, document_id, debit, credit, amount, movement)
SELECT :seq + row_number() OVER (ORDER BY e.event_id, side.n), e.event_id, :entity, :period, greatest(m.day, CAST(:period AS date)), m.dimension_id,
       m.document_id, side.debit, side.credit, side.amount, side.movement
FROM ifrs_settlement m
JOIN finance.event e ON e.kind = m.kind AND e.source_id = m.source_id
CROSS JOIN LATERAL (VALUES
    (1, 'payment', 'bank', 'receivable', m.gross, 'PAYMENT'),
    (2, 'refund', 'refund-liability', 'bank', -m.on_refund, 'REFUND'),
    (3, 'refund', 'receivable', 'bank', m.on_receivable, 'REFUND_OF_OVERPAYMENT'),
    (4, 'write-off', 'allowance', 'receivable', -m.on_receivable, 'WRITE_OFF'),
    (5, 'write-off', 'receivable', 'allowance', m.on_receivable, 'WRITE_OFF'),
    (6, 'write-off', 'refund-liability', 'allowance', -m.on_refund, 'WRITE_OFF')) AS side(n, kind, debit, credit, amount, movement)
WHERE side.kind = m.kind AND side.amount > 0
