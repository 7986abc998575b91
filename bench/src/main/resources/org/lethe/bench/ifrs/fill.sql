-- Contract lines of twelve months, paid in advance, that begin one after the other over three years.
INSERT INTO business.product VALUES (1, 'BENCH', 'Bench', 'Bench', 12, 10.00, NULL);
CREATE TEMPORARY TABLE line AS
SELECT n, CAST(DATE '2023-01-01' + make_interval(months => n %% 36) AS date) + n %% 28 AS begins, 100 + n %% 900 AS net FROM generate_series(1, %1$d) n;
INSERT INTO business.contract (contract_id, contract_number, product_id, channel, status, activated_on, term_months, term_ends_on, monthly_price)
SELECT n, 'B' || n, 1, 'direct', 'active', begins, 12, CAST(begins + interval '1 year' AS date) - 1, 10.00 FROM line;
INSERT INTO business.invoice
SELECT n, 'B-' || n, n, 'BE', begins, begins + 14, begins, CAST(begins + interval '1 year' AS date) - 1, 'EUR', net, round(net * 0.21, 2),
       net + round(net * 0.21, 2)
FROM line;
INSERT INTO business.invoice_line SELECT invoice_id, 1, 1, 'x', net, 21, vat FROM business.invoice;
INSERT INTO business.payment
SELECT n, n, begins + interval '10 days 12 hours', net + round(net * 0.21, 2), 'transfer' FROM line;
ANALYZE;
