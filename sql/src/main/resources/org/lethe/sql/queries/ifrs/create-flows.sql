-- All postings that an export knows, summed once: everything that is not about a single item or invoice is made from this.
CREATE TEMPORARY TABLE ifrs_flow ON COMMIT DROP AS
SELECT period, dimension_id, billing_period, debit, credit, movement, tax_code, sum(amount) AS amount, sum(coalesce(postings, 1)) AS postings
FROM finance.posting
WHERE entity = current_setting('ifrs.entity') AND seq <= CAST(current_setting('ifrs.seq') AS bigint)
  AND period <= CAST(current_setting('ifrs.to') AS date)
GROUP BY period, dimension_id, billing_period, debit, credit, movement, tax_code
