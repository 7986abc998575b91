-- Payments, credit notes, refunds and write-offs that are not in the books, on their Brussels day, in the order in which they happened.
CREATE TEMPORARY TABLE ifrs_money ON COMMIT DROP AS
WITH happened AS (
    SELECT 'credit-note' AS kind, 1 AS turn, credit_note_id AS id, invoice_id, document_date AS day, credit_note_number AS number, reason, net, vat,
           FALSE AS of_credit_note
    FROM business.credit_note
    UNION ALL
    SELECT 'payment', 2, payment_id, invoice_id, CAST(received_at AT TIME ZONE 'Europe/Brussels' AS date), 'PAY-' || payment_id, method, amount, 0, FALSE
    FROM business.payment
    UNION ALL
    SELECT 'refund', 3, refund_id, invoice_id, CAST(paid_at AT TIME ZONE 'Europe/Brussels' AS date), 'REF-' || refund_id, '', amount, 0,
           credit_note_id IS NOT NULL
    FROM business.refund
    UNION ALL
    SELECT 'write-off', 4, write_off_id, invoice_id, written_off_on, 'WO-' || write_off_id, reason, amount, 0, FALSE
    FROM business.write_off
)
SELECT h.kind, CAST(h.id AS text) AS source_id, h.number, h.reason, h.day, h.net, h.vat, h.net + h.vat AS gross, h.of_credit_note, o.document_id,
       o.dimension_id, o.fin_key,
       row_number() OVER (PARTITION BY o.document_id ORDER BY h.day, h.turn, h.id) AS n
FROM happened h
JOIN finance.document o USING (invoice_id)
WHERE h.day <= least(CAST(:asOf AS date), CAST(:periodEnd AS date)) AND o.entity = :entity
  AND (h.net + h.vat > 0 OR h.kind = 'write-off' AND h.net <> 0)
  AND NOT (h.day <= :openedOn AND o.document_date <= :openedOn)
  AND NOT EXISTS (SELECT FROM finance.event e WHERE e.kind = h.kind AND e.source_id = CAST(h.id AS text))
