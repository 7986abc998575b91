-- Both sides of every flow: debit positive.
CREATE TEMPORARY VIEW ifrs_line AS
SELECT f.period, f.dimension_id, f.billing_period, s.role, s.amount, f.movement, f.tax_code
FROM ifrs_flow f
CROSS JOIN LATERAL (VALUES (f.debit, f.amount), (f.credit, -f.amount)) AS s(role, amount)
