-- What has happened to invoices that are in the books by now, in its order.
CREATE TEMPORARY TABLE ifrs_money ON COMMIT DROP AS
SELECT h.kind, h.source_id, h.number, h.reason, h.day, h.net, h.vat, h.gross, h.of_credit_note, o.document_id, o.dimension_id, o.fin_key,
       row_number() OVER (PARTITION BY o.document_id ORDER BY h.day, h.turn, h.id) AS n
FROM ifrs_happened h
JOIN finance.document o USING (invoice_id)
WHERE h.day <= least(CAST(:asOf AS date), CAST(:periodEnd AS date)) AND o.entity = :entity
  AND (h.gross > 0 OR h.kind = 'write-off' AND h.net <> 0)
  AND NOT (h.day <= :openedOn AND o.document_date <= :openedOn)
