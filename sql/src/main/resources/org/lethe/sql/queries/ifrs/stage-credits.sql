-- Credit notes over the lines that they correct, to the cent; each share first against the receivable, the rest is owed to the customer (IFRS 15.55).
CREATE TEMPORARY TABLE ifrs_credit ON COMMIT DROP AS
WITH lines AS (
    SELECT e.event_id, m.document_id, m.day, m.reason, m.net, m.vat, m.gross, m.on_refund,
           array_agg(i.item_id ORDER BY i.item_id) AS items, array_agg(i.price ORDER BY i.item_id) AS prices,
           CASE WHEN m.gross = 0 THEN 0 ELSE round(m.vat * m.on_refund / m.gross, 2) END AS refund_vat
    FROM ifrs_settlement m
    JOIN finance.event e ON e.kind = m.kind AND e.source_id = m.source_id
    JOIN finance.item i ON i.document_id = m.document_id
    WHERE m.kind = 'credit-note'
    GROUP BY e.event_id, m.document_id, m.day, m.reason, m.net, m.vat, m.gross, m.on_refund
)
SELECT l.event_id, l.document_id, l.day, l.reason, u.item_id, u.net, u.vat, u.refund_net, u.refund_vat
FROM lines l
CROSS JOIN LATERAL unnest(l.items, finance.allocate(l.net, l.prices), finance.allocate(l.vat, l.prices),
                          finance.allocate(l.on_refund - l.refund_vat, l.prices), finance.allocate(l.refund_vat, l.prices))
    AS u(item_id, net, vat, refund_net, refund_vat)
