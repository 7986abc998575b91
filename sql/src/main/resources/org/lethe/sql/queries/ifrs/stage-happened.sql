-- Payments, credit notes, refunds and write-offs that are not in the books, on their Brussels day.
CREATE TEMPORARY TABLE ifrs_happened AS
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
), fresh AS (
    SELECT h.kind, CAST(h.id AS text) AS source_id FROM happened h JOIN business.invoice i USING (invoice_id)
    WHERE greatest(h.day, i.document_date) > (SELECT min(opened_on) FROM finance.entity) AND h.day <= :asOf
    EXCEPT
    SELECT kind, source_id FROM finance.event
)
SELECT h.kind, h.turn, h.id, f.source_id, h.invoice_id, h.day, h.number, h.reason, h.net, h.vat, h.net + h.vat AS gross, h.of_credit_note,
       CAST(i.country AS text) AS country
FROM fresh f
JOIN happened h ON h.kind = f.kind AND CAST(h.id AS text) = f.source_id
JOIN business.invoice i USING (invoice_id)
