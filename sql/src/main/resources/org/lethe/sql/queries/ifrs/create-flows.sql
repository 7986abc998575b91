-- All postings that an export knows, summed once: everything that is not about a single item or invoice is made from this.
CREATE TEMPORARY TABLE ifrs_flow ON COMMIT DROP AS
SELECT p.period, dimension_id, billing_period, debit, credit, movement, tax_code, sum(amount) AS amount, sum(coalesce(postings, 1)) AS postings
FROM finance.posting p
CROSS JOIN (SELECT current_setting('ifrs.entity') AS entity, CAST(current_setting('ifrs.seq') AS bigint) AS seq,
                   CAST(current_setting('ifrs.to') AS date) AS last OFFSET 0) c -- once, and not for every row; IS TRUE keeps the index of numbers out of it
WHERE p.entity = c.entity AND (p.seq <= c.seq) IS TRUE AND p.period <= c.last
GROUP BY period, dimension_id, billing_period, debit, credit, movement, tax_code
