-- Counted at the source and not in the books: what belongs to the period by its own date, without what is refused.
INSERT INTO finance.source_count (batch, kind, source_count, source_net, source_vat)
SELECT :batch, kind, count(*), coalesce(sum(net), 0), coalesce(sum(vat), 0)
FROM (
    SELECT 'invoice' AS kind, i.net, i.vat FROM business.invoice i
    WHERE i.document_date BETWEEN :period AND :periodEnd AND i.document_date > :openedOn AND i.country = ANY (CAST(:countries AS text[]))
    UNION ALL
    SELECT 'credit-note', n.net, n.vat FROM business.credit_note n JOIN business.invoice i USING (invoice_id)
    WHERE n.document_date BETWEEN :period AND :periodEnd AND n.document_date > :openedOn AND i.country = ANY (CAST(:countries AS text[]))
    UNION ALL
    SELECT 'payment', p.amount, 0 FROM business.payment p JOIN business.invoice i USING (invoice_id)
    WHERE CAST(p.received_at AT TIME ZONE 'Europe/Brussels' AS date) BETWEEN :period AND :periodEnd AND i.country = ANY (CAST(:countries AS text[]))
    UNION ALL
    SELECT 'refund', r.amount, 0 FROM business.refund r JOIN business.invoice i USING (invoice_id)
    WHERE CAST(r.paid_at AT TIME ZONE 'Europe/Brussels' AS date) BETWEEN :period AND :periodEnd AND i.country = ANY (CAST(:countries AS text[]))
    UNION ALL
    SELECT 'write-off', w.amount, 0 FROM business.write_off w JOIN business.invoice i USING (invoice_id)
    WHERE w.written_off_on BETWEEN :period AND :periodEnd AND i.country = ANY (CAST(:countries AS text[]))
) happened
GROUP BY kind
