-- Events of an invoice that is not in the books, dated after the take-on; and documents from before it or from the future.
INSERT INTO finance.finding (finding_id, batch, entity, code, kind, source_id, number, happened_on, amount, vat, posted)
SELECT (SELECT coalesce(max(finding_id), 0) FROM finance.finding) + row_number() OVER (ORDER BY code, kind, number, source_id),
       :batch, :entity, code, kind, source_id, number, day, amount, vat, FALSE
FROM (
    SELECT CASE WHEN o.invoice_id IS NULL THEN 'INVOICE_NOT_IN_BOOKS' ELSE 'AMOUNT_NOT_POSITIVE' END AS code,
           h.kind, h.source_id, h.number, h.day, h.gross AS amount, 0 AS vat
    FROM ifrs_happened h
    LEFT JOIN finance.document o USING (invoice_id)
    WHERE h.day > :openedOn AND h.day <= least(CAST(:asOf AS date), CAST(:periodEnd AS date)) AND h.country = ANY (CAST(:countries AS text[]))
      AND (o.invoice_id IS NULL OR h.gross <= 0 AND (h.kind <> 'write-off' OR h.gross = 0))
    UNION ALL
    SELECT CASE WHEN document_date > :asOf THEN 'DATED_IN_THE_FUTURE' ELSE 'NOT_YET_RECEIVABLE' END, 'invoice', CAST(invoice_id AS text),
           invoice_number, document_date, CASE WHEN document_date > :asOf THEN gross ELSE net END, CASE WHEN document_date > :asOf THEN 0 ELSE vat END
    FROM ifrs_waiting
    WHERE country = ANY (CAST(:countries AS text[])) AND document_date > :openedOn
      AND (document_date > :asOf
           OR document_date BETWEEN :period AND :periodEnd AND receivable_on > least(CAST(:periodEnd AS date), CAST(:asOf AS date)))
    UNION ALL
    SELECT 'DATED_BEFORE_TAKE_ON', 'invoice', CAST(invoice_id AS text), invoice_number, document_date, balance, 0
    FROM ifrs_old
    WHERE document_date <= :openedOn AND country = ANY (CAST(:countries AS text[]))
) found
WHERE NOT EXISTS (SELECT FROM finance.finding f WHERE f.code = found.code AND f.kind = found.kind AND f.source_id = found.source_id)
