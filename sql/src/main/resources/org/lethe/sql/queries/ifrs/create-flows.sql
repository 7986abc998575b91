-- All postings that an export knows, summed once: everything that is not about a single item or invoice is made from this.
CREATE TEMPORARY TABLE ifrs_flow ON COMMIT DROP AS
SELECT p.period, dimension_id, billing_period, debit, credit, movement, tax_code, sum(amount) AS amount, sum(coalesce(postings, 1)) AS postings
FROM finance.posting p
WHERE p.entity = :entity AND (p.seq <= :seq) IS TRUE AND p.period <= :to -- IS TRUE keeps the index of numbers out of it
GROUP BY period, dimension_id, billing_period, debit, credit, movement, tax_code
