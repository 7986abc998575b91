-- The same ledger by somebody who knows this data: one statement for each kind of row, no look at what is posted already, no findings, no counts, no
-- batches; the same columns, checks, keys and indexes.
CREATE SCHEMA hand;
CREATE TABLE hand.contract_state (LIKE finance.contract_state INCLUDING ALL);
CREATE TABLE hand.document (LIKE finance.document INCLUDING ALL);
CREATE TABLE hand.item (LIKE finance.item INCLUDING ALL);
CREATE TABLE hand.segment (LIKE finance.segment INCLUDING ALL);
CREATE TABLE hand.event (LIKE finance.event INCLUDING ALL);
CREATE TABLE hand.posting (LIKE finance.posting INCLUDING ALL);
CREATE TABLE hand.contract_fin_key (contract_id bigint PRIMARY KEY REFERENCES business.contract, fin_key uuid NOT NULL UNIQUE);
ALTER TABLE hand.contract_state ADD FOREIGN KEY (dimension_id) REFERENCES finance.dimension;
ALTER TABLE hand.document ADD FOREIGN KEY (dimension_id) REFERENCES finance.dimension;
ALTER TABLE hand.item ADD FOREIGN KEY (dimension_id) REFERENCES finance.dimension, ADD FOREIGN KEY (document_id) REFERENCES hand.document;
ALTER TABLE hand.segment ADD FOREIGN KEY (item_id) REFERENCES hand.item;
ALTER TABLE hand.event ADD FOREIGN KEY (document_id) REFERENCES hand.document;
INSERT INTO hand.contract_fin_key SELECT contract_id, gen_random_uuid() FROM business.contract;
INSERT INTO hand.contract_state
SELECT fin_key, 1, 1, 1, activated_on, term_months, term_ends_on, NULL, NULL, monthly_price FROM business.contract JOIN hand.contract_fin_key USING (contract_id);
INSERT INTO hand.document
SELECT invoice_id, 1, 'BENCH', invoice_id, invoice_number, fin_key, 1, document_date, due_on, net, vat, gross
FROM business.invoice JOIN hand.contract_fin_key USING (contract_id);
INSERT INTO hand.event
SELECT document_id, 1, 'BENCH', date_trunc('month', document_date), date_trunc('month', document_date), 'invoice', invoice_id, number, document_id, fin_key,
       document_date, '', net, vat
FROM hand.document;
INSERT INTO hand.item
SELECT document_id, 1, 'BENCH', 'revenue', document_id, document_id, fin_key, 1, line_no, 1, i.service_from, i.service_to, l.net, vat_rate, l.vat,
       'STRAIGHT_LINE_DAILY', NULL, NULL, NULL, date_trunc('month', d.document_date)
FROM hand.document d JOIN business.invoice i USING (invoice_id) JOIN business.invoice_line l USING (invoice_id);
INSERT INTO hand.segment
SELECT item_id, 1, 1, 'billed', event_id, service_from, service_to, price, 0, service_from, 'catch-up' FROM hand.item;
INSERT INTO hand.posting
SELECT row_number() OVER (), event_id, 'BENCH', billing_period, service_from, 1, document_id, item_id, billing_period, 'receivable',
       side.credit, side.amount, side.movement, 'BE-21.00'
FROM hand.item, LATERAL (VALUES ('contract-liability', price, 'BILLED'), ('vat', vat, 'BILLED_VAT')) AS side(credit, amount, movement);
INSERT INTO hand.event
SELECT 100000000 + payment_id, 1, 'BENCH', date_trunc('month', received_at), date_trunc('month', received_at), 'payment', payment_id, 'PAY-' || payment_id,
       document_id, fin_key, received_at, method, amount, 0
FROM business.payment JOIN hand.document USING (invoice_id)
WHERE received_at < TIMESTAMPTZ '2026-01-01 23:00:00Z';
INSERT INTO hand.posting
SELECT (SELECT max(seq) FROM hand.posting) + row_number() OVER (), event_id, 'BENCH', period, happened_on, 1, document_id, NULL, NULL, 'bank', 'receivable',
       net, 'PAYMENT'
FROM hand.event WHERE kind = 'payment';
INSERT INTO hand.posting
SELECT (SELECT max(seq) FROM hand.posting) + row_number() OVER (ORDER BY m, item_id), 0, 'BENCH', m, m + interval '1 month' - interval '1 day', 1, NULL,
       item_id, billing_period, 'contract-liability', 'revenue', amount, CASE WHEN billing_period < m THEN 'RECOGNISED_OPENING' ELSE 'RECOGNISED_CURRENT' END
FROM (SELECT item_id, billing_period, m,
             round(price * (least(service_to, CAST(m + interval '1 month' AS date) - 1) - service_from + 1) / (service_to - service_from + 1), 2)
                 - round(price * greatest(m - service_from, 0) / (service_to - service_from + 1), 2) AS amount
      FROM hand.item
      JOIN (SELECT CAST(g AS date) AS m FROM generate_series(TIMESTAMP '2023-01-01', TIMESTAMP '2025-12-01', '1 month') g) months
          ON m BETWEEN date_trunc('month', service_from) AND service_to) earned
WHERE amount <> 0;
