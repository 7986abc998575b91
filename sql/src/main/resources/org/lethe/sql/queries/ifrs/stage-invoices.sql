-- Of the waiting invoices those that are receivable by the end of the period.
CREATE TEMPORARY TABLE ifrs_invoice ON COMMIT DROP AS
SELECT *
FROM ifrs_waiting
WHERE document_date > :openedOn
  AND document_date <= :asOf
  AND country = ANY (CAST(:countries AS text[]))
  AND receivable_on <= least(CAST(:periodEnd AS date), CAST(:asOf AS date))
