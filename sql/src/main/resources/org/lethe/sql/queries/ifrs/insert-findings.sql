-- What could not be posted, and what was posted but should be looked at; each once.
INSERT INTO finance.finding (finding_id, batch, entity, code, kind, source_id, number, happened_on, amount, posted)
SELECT (SELECT coalesce(max(finding_id), 0) FROM finance.finding) + row_number() OVER (ORDER BY code, kind, number, source_id),
       :batch, :entity, code, kind, source_id, number, day, amount, posted
FROM (
    WITH rate AS MATERIALIZED (
        SELECT country, document_date, CAST(finance.setting_on(:version, 'vat', 'standard', country, document_date) AS numeric) AS expected
        FROM (SELECT DISTINCT country, document_date FROM ifrs_invoice) k
    )
    SELECT refused AS code, 'invoice' AS kind, CAST(invoice_id AS text) AS source_id, invoice_number AS number, document_date AS day, gross AS amount, FALSE AS posted
    FROM ifrs_invoice WHERE refused IS NOT NULL
    UNION ALL
    SELECT 'NO_CONTRACT', 'invoice', CAST(invoice_id AS text), invoice_number, document_date, gross, TRUE FROM ifrs_invoice WHERE refused IS NULL AND without_contract
    UNION ALL
    SELECT 'SERVICE_OVERLAPS', 'invoice', e.source_id, e.number, e.happened_on, sum(i.price), TRUE
    FROM finance.item i JOIN finance.event e USING (event_id)
    WHERE i.item_id > :itemsAfter AND i.kind = 'revenue' AND EXISTS (
        SELECT FROM finance.item o WHERE o.fin_key = i.fin_key AND o.dimension_id = i.dimension_id AND o.kind = 'revenue' AND o.event_id < i.event_id
          AND o.service_from <= i.service_to AND o.service_to >= i.service_from
          AND NOT EXISTS (SELECT FROM finance.event r WHERE r.kind = 'reversal' AND r.source_id = CAST(o.event_id AS text))
        OFFSET 0) -- asked for each new item, by its contract: pulled up, it would look through all items
    GROUP BY e.source_id, e.number, e.happened_on
    UNION ALL
    SELECT 'VAT_RATE_UNEXPECTED', 'invoice', source_id, number, happened_on, sum(vat), TRUE
    FROM (SELECT e.source_id, e.number, e.happened_on, i.vat, i.vat_rate, d.country, o.document_date
          FROM finance.item i JOIN finance.event e USING (event_id) JOIN finance.dimension d USING (dimension_id)
          JOIN finance.document o ON o.document_id = i.document_id
          WHERE i.item_id > :itemsAfter AND i.kind <> 'cost') billed
    JOIN rate USING (country, document_date)
    WHERE vat_rate IS DISTINCT FROM expected
    GROUP BY source_id, number, happened_on
    UNION ALL
    SELECT 'PAYMENT_EXCEEDS_INVOICE', kind, source_id, number, day, -owed_to_us, TRUE FROM ifrs_settlement WHERE kind = 'payment' AND owed_to_us < 0
    UNION ALL
    SELECT 'CREDIT_NOTE_VAT', kind, source_id, number, day, s.vat, TRUE FROM ifrs_settlement s
    WHERE kind = 'credit-note' AND NOT EXISTS (SELECT FROM finance.item i WHERE i.document_id = s.document_id
                                               AND abs(round(s.net * i.vat_rate / 100, 2) - s.vat) <= 0.01)
    UNION ALL
    SELECT 'REFUND_WITHOUT_CREDIT', kind, source_id, number, day, on_receivable, TRUE FROM ifrs_settlement
    WHERE kind = 'refund' AND of_credit_note AND on_receivable > 0
) found
WHERE NOT EXISTS (SELECT FROM finance.finding f WHERE f.code = found.code AND f.kind = found.kind AND f.source_id = found.source_id)
