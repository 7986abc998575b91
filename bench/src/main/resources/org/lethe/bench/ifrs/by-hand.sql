-- The same ledger in as few statements as it takes, without findings, restart or history: the same columns and indexes.
CREATE SCHEMA hand;
CREATE TABLE hand.item (item_id bigint PRIMARY KEY, service_from date, service_to date, price numeric(12, 2));
CREATE TABLE hand.posting (seq bigint PRIMARY KEY, event_id bigint NOT NULL, entity text NOT NULL, period date NOT NULL, posted_on date NOT NULL,
    dimension_id integer NOT NULL, document_id bigint, item_id bigint, billing_period date, debit text NOT NULL, credit text NOT NULL,
    amount numeric(14, 2) NOT NULL, movement text NOT NULL, tax_code text NOT NULL DEFAULT '', reversal_of bigint);
CREATE INDEX ON hand.posting (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX ON hand.posting (event_id);
CREATE INDEX ON hand.posting (document_id) WHERE document_id IS NOT NULL;
INSERT INTO hand.item SELECT i.invoice_id, i.service_from, i.service_to, l.net FROM business.invoice i JOIN business.invoice_line l USING (invoice_id);
INSERT INTO hand.posting
SELECT row_number() OVER (), item_id, 'E', '2023-01-01', '2023-01-01', 1, item_id, item_id, '2023-01-01', 'receivable', 'contract-liability', price, 'BILLED'
FROM hand.item;
INSERT INTO hand.posting
SELECT (SELECT max(seq) FROM hand.posting) + row_number() OVER (), payment_id, 'E', '2023-01-01', '2023-01-10', 1, invoice_id, NULL, NULL, 'bank', 'receivable', amount, 'PAYMENT'
FROM business.payment;
INSERT INTO hand.posting
SELECT (SELECT max(seq) FROM hand.posting) + row_number() OVER (ORDER BY m, item_id), 0, 'E', m, m + interval '1 month' - interval '1 day', 1, NULL, item_id, '2023-01-01',
       'contract-liability', 'revenue',
       round(price * (least(service_to, CAST(m + interval '1 month' AS date) - 1) - service_from + 1) / (service_to - service_from + 1), 2)
           - round(price * (m - service_from) / (service_to - service_from + 1), 2), 'RECOGNISED'
FROM hand.item, LATERAL (SELECT CAST(g AS date) AS m FROM generate_series(TIMESTAMP '2023-01-01', TIMESTAMP '2025-12-01', '1 month') g) months;
