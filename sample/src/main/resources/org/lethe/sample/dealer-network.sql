-- A network for dealer reports: from so many contracts a year down to three, of owners with one to four dealers, with people who object, who
-- have several contracts, and requests that come to nothing. Set by set, the same every time. %1$d dealers, %2$s business date, %3$d most.
INSERT INTO business.product (product_id, code, name, family, term_months, monthly_price)
SELECT * FROM (VALUES (901, 'N-CON', 'Connect', 'Connect', 24, 12.9), (902, 'N-ELE', 'Electric', 'Electric', 24, 11.9),
    (903, 'N-FLE', 'Fleet', 'Fleet', 36, 18.9), (904, 'N-MED', 'Media', 'Media', 12, 9.9), (905, 'N-NAV', 'Navigation', 'Navigation', 12, 7.9)
) AS p WHERE NOT EXISTS (SELECT FROM business.product);

INSERT INTO business.dealer (dealer_id, name, country, language, region, opened_on, closed_on, owner_id)
SELECT 9000 + n, 'Garage ' || chr(65 + n %% 26) || chr(97 + n * 7 %% 26) || ' ' || (9000 + n), 'BE',
       CASE WHEN n %% 41 = 40 THEN NULL ELSE (ARRAY['nl', 'fr', 'de'])[1 + n %% 3] END,
       (ARRAY['North', 'South', 'East'])[1 + n %% 3], DATE '2010-01-01', NULL, 9500 + n / (1 + n %% 4)
FROM generate_series(1, %1$d) n;

CREATE TEMP TABLE network ON COMMIT DROP AS
SELECT 500000000 + row_number() OVER (ORDER BY month, n, k) AS id, 9000 + n AS dealer_id, month + (hash %% 28) AS asked, hash,
       hash / 28 %% 1000 AS a, hash / 28000 %% 1000 AS b
FROM generate_series(1, %1$d) n
CROSS JOIN LATERAL (SELECT CAST(m AS date) AS month FROM generate_series(
    date_trunc('year', DATE '%2$s') - interval '3 years', DATE '%2$s', interval '1 month') m) months
CROSS JOIN LATERAL generate_series(1, CAST(round(
    1.7 * %3$d * power(3.0 / %3$d, (n - 1.0) / greatest(1, %1$d - 1)) / 12 + 0.5 * sin(n * 7 + extract(epoch FROM month) / 86400)) AS integer)) k
CROSS JOIN LATERAL (SELECT abs(hashint8(n * 1000003 + k * 7919 + CAST(extract(epoch FROM month) AS bigint))) AS hash) h
WHERE month + (hash %% 28) <= DATE '%2$s';

ANALYZE network;

INSERT INTO business.customer (customer_id, kind, language, family_name, created_on)
SELECT id, 'private', 'nl', 'Invented', min(asked)
FROM (SELECT id - CASE WHEN id %% 10 = 0 THEN 1 ELSE 0 END AS id, asked FROM network) people GROUP BY id;

INSERT INTO business.contract (contract_id, contract_number, product_id, dealer_id, channel, new_vehicle, status, requested_on, offered_on,
    signed_on, handed_over_on, activated_on, term_months, term_ends_on, renewed_on, renewals, terminated_on, monthly_price)
SELECT id, 'N' || id, product.product_id, dealer_id,
       CASE WHEN b %% 100 < 70 THEN 'dealer' WHEN b %% 100 < 85 THEN 'direct' ELSE 'bundle' END, a %% 10 < 7, 'active', asked, asked + 2,
       signed, signed + 5, CASE WHEN b %% 20 > 0 THEN signed + 5 + CASE WHEN a %% 5 = 0 THEN 12 ELSE b %% 7 END END, 12, signed + 365,
       CASE WHEN a %% 3 > 0 AND signed + 366 <= DATE '%2$s' THEN signed + 366 END, 0,
       CASE WHEN a %% 9 = 0 AND signed + 200 <= DATE '%2$s' THEN signed + 200 END, 9.9
FROM (SELECT *, asked + 2 + b %% 12 AS signed FROM network WHERE a < 590) sold
JOIN LATERAL (SELECT product_id FROM business.product
              ORDER BY (family = 'Connect' AND sold.hash %% 2 = 0) DESC, hashint8(product_id + sold.hash), product_id LIMIT 1) product ON true;

INSERT INTO business.contract_party (contract_id, customer_id, party_role)
SELECT id, id - CASE WHEN id %% 10 = 0 THEN 1 ELSE 0 END, 'holder' FROM network WHERE a < 590;

INSERT INTO business.sales_request (request_id, customer_id, dealer_id, product_id, channel, requested_on, offered_on, result, closed_on,
    last_contact_on, contract_id, rejection_code)
SELECT id, id - CASE WHEN id %% 10 = 0 THEN 1 ELSE 0 END, network.dealer_id, coalesce(contract.product_id, (SELECT min(product_id) FROM business.product)),
       'dealer', asked, CASE WHEN a < 840 THEN asked + 1 + b %% 4 END,
       CASE WHEN a < 590 THEN 'signed' WHEN a < 840 THEN 'lapsed' ELSE 'refused' END, asked + 14, asked + 14, contract.contract_id,
       CASE WHEN a >= 840 THEN (ARRAY['incomplete', 'identity', 'credit', 'withdrawn'])[1 + b %% 4] END
FROM network LEFT JOIN business.contract ON contract.contract_id = network.id;

INSERT INTO business.objection (objection_id, customer_id, ground, objected_at)
SELECT id, id, 'own reasons', CAST(asked + 30 AS timestamptz) FROM network WHERE id %% 997 = 1 AND id %% 10 <> 0;

ANALYZE business.contract; ANALYZE business.contract_party; ANALYZE business.sales_request; ANALYZE business.dealer
