-- What a reversal does to items, as a credit note would: of an invoice or a commission the whole price, of a credit note its share given back.
CREATE TEMPORARY TABLE ifrs_credit ON COMMIT DROP AS
SELECT r.event_id, r.document_id, r.happened_on AS day, n.reason, n.item_id, n.net
FROM finance.event r
JOIN finance.event e ON e.event_id = :journal
CROSS JOIN LATERAL (
    SELECT i.item_id, 'billing-error' AS reason, i.price AS net FROM finance.item i WHERE i.event_id = e.event_id AND e.kind IN ('invoice', 'commission')
    UNION ALL
    SELECT p.item_id, e.reason, -sum(CASE WHEN p.debit = 'contract-liability' THEN p.amount ELSE -p.amount END)
    FROM finance.batch b
    JOIN finance.posting p ON p.seq BETWEEN b.first_seq AND b.last_seq
    WHERE b.batch = e.batch AND p.event_id = e.event_id AND e.kind = 'credit-note' AND p.movement IN ('CREDIT_NOTE', 'TO_REFUND')
    GROUP BY p.item_id) n
WHERE r.kind = 'reversal' AND r.source_id = CAST(:journal AS text)
