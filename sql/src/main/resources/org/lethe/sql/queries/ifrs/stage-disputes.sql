-- Disputes about invoices, begun or settled, that are not in the books.
CREATE TEMPORARY TABLE ifrs_dispute AS
SELECT i.invoice_id, s.kind, i.invoice_id || ' ' || s.day AS source_id, s.day
FROM business.invoice i
CROSS JOIN LATERAL (VALUES ('disputed', i.disputed_on), ('dispute-settled', i.dispute_settled_on)) AS s(kind, day)
WHERE s.day <= :asOf
  AND NOT EXISTS (SELECT FROM finance.event e WHERE e.kind = s.kind AND e.source_id = i.invoice_id || ' ' || s.day)
