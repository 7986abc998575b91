-- Events of an invoice that is not in the books, dated after the take-on; and documents from before it or from the future.
WITH happened AS (
    SELECT 'credit-note' AS kind, CAST(credit_note_id AS text) AS source_id, invoice_id, document_date AS day, credit_note_number AS number, gross AS amount
    FROM business.credit_note
    UNION ALL
    SELECT 'payment', CAST(payment_id AS text), invoice_id, CAST(received_at AT TIME ZONE 'Europe/Brussels' AS date), 'PAY-' || payment_id, amount
    FROM business.payment
    UNION ALL
    SELECT 'refund', CAST(refund_id AS text), invoice_id, CAST(paid_at AT TIME ZONE 'Europe/Brussels' AS date), 'REF-' || refund_id, amount
    FROM business.refund
    UNION ALL
    SELECT 'write-off', CAST(write_off_id AS text), invoice_id, written_off_on, 'WO-' || write_off_id, amount FROM business.write_off
)
INSERT INTO finance.finding (finding_id, batch, entity, code, kind, source_id, number, happened_on, amount, vat, posted)
SELECT (SELECT coalesce(max(finding_id), 0) FROM finance.finding) + row_number() OVER (ORDER BY code, kind, number, source_id),
       :batch, :entity, code, kind, source_id, number, day, amount, vat, FALSE
FROM (
    SELECT 'INVOICE_NOT_IN_BOOKS' AS code, h.kind, h.source_id, h.number, h.day, h.amount, 0 AS vat
    FROM happened h
    JOIN business.invoice i USING (invoice_id)
    WHERE h.day > :openedOn AND h.day <= least(CAST(:asOf AS date), CAST(:periodEnd AS date)) AND i.country = ANY (CAST(:countries AS text[]))
      AND NOT EXISTS (SELECT FROM finance.document o WHERE o.invoice_id = h.invoice_id)
    UNION ALL
    SELECT 'AMOUNT_NOT_POSITIVE', h.kind, h.source_id, h.number, h.day, h.amount, 0
    FROM happened h
    JOIN finance.document o USING (invoice_id)
    WHERE h.day <= least(CAST(:asOf AS date), CAST(:periodEnd AS date)) AND h.amount <= 0 AND (h.kind <> 'write-off' OR h.amount = 0)
    UNION ALL
    SELECT 'DATED_IN_THE_FUTURE', 'invoice', CAST(invoice_id AS text), invoice_number, document_date, gross, 0 FROM business.invoice
    WHERE document_date > :asOf AND country = ANY (CAST(:countries AS text[]))
    UNION ALL
    SELECT 'NOT_YET_RECEIVABLE', 'invoice', CAST(invoice_id AS text), invoice_number, document_date, net, vat FROM business.invoice i
    WHERE document_date BETWEEN :period AND least(CAST(:asOf AS date), CAST(:periodEnd AS date)) AND document_date > :openedOn
      AND country = ANY (CAST(:countries AS text[]))
      AND NOT EXISTS (SELECT FROM finance.document o WHERE o.invoice_id = i.invoice_id)
      AND NOT EXISTS (SELECT FROM ifrs_invoice v WHERE v.invoice_id = i.invoice_id)
    UNION ALL
    SELECT 'DATED_BEFORE_TAKE_ON', 'invoice', CAST(invoice_id AS text), invoice_number, document_date, b.balance, 0
    FROM business.invoice i
    CROSS JOIN LATERAL (SELECT DISTINCT o.balance FROM business.open_balance o WHERE o.invoice_id = i.invoice_id) b
    WHERE i.document_date <= :openedOn AND i.country = ANY (CAST(:countries AS text[]))
      AND NOT EXISTS (SELECT FROM finance.document o WHERE o.invoice_id = i.invoice_id)
) found
WHERE NOT EXISTS (SELECT FROM finance.finding f WHERE f.code = found.code AND f.kind = found.kind AND f.source_id = found.source_id)
