-- One invoice of 36 months each: contract lines that are recognised in every month of three years.
INSERT INTO business.product VALUES (1, 'BENCH', 'Bench', 'Bench', 36, 10.00, NULL);
INSERT INTO business.contract (contract_id, contract_number, product_id, channel, status, activated_on, term_months, term_ends_on, monthly_price)
SELECT n, 'B' || n, 1, 'direct', 'active', DATE '2023-01-01', 36, DATE '2025-12-31', 10.00 FROM generate_series(1, %1$d) n;
INSERT INTO business.invoice
SELECT n, 'B2023-' || n, n, 'BE', DATE '2023-01-01', DATE '2023-01-15', DATE '2023-01-01', DATE '2025-12-31', 'EUR', 100 + n %% 900, 0, 100 + n %% 900
FROM generate_series(1, %1$d) n;
INSERT INTO business.invoice_line SELECT invoice_id, 1, 1, 'x', net, 0, 0 FROM business.invoice;
INSERT INTO business.payment SELECT n, n, TIMESTAMPTZ '2023-01-10 12:00:00Z', 100 + n %% 900, 'transfer' FROM generate_series(1, %1$d) n;
ANALYZE;
