-- What the books need of each contract that is still linked. Of what is sold for somebody else only the commission is our price (IFRS 15.B36).
CREATE TEMPORARY TABLE ifrs_contract AS
WITH party AS (
    SELECT DISTINCT ON (y.contract_id) y.contract_id, k.kind
    FROM business.contract_party y JOIN business.customer k USING (customer_id)
    ORDER BY y.contract_id, array_position(ARRAY['holder', 'payer', 'driver'], y.party_role), y.customer_id
), billed AS (
    SELECT DISTINCT ON (contract_id) contract_id, CAST(country AS text) AS country
    FROM business.invoice WHERE contract_id IS NOT NULL
    ORDER BY contract_id, document_date DESC, invoice_id DESC
), linked AS (
    SELECT l.fin_key, c.contract_id, p.code AS product, p.family, c.channel, coalesce(y.kind, 'unknown') AS customer_type,
           CASE WHEN c.term_months IS NULL THEN 'unknown' WHEN c.term_months <= 12 THEN 'up-to-1-year' ELSE 'over-1-year' END AS duration,
           coalesce(b.country, CAST(p.country AS text), CAST(d.country AS text), 'unknown') AS country,
           coalesce(d.region, 'direct') AS dealer_group,
           c.activated_on, c.term_months, c.term_ends_on, c.terminated_on, c.ended_on, c.monthly_price
    FROM business.contract_fin_key l
    JOIN business.contract c USING (contract_id)
    JOIN business.product p USING (product_id)
    LEFT JOIN business.dealer d USING (dealer_id)
    LEFT JOIN party y USING (contract_id)
    LEFT JOIN billed b USING (contract_id)
    WHERE c.contract_number IS NOT NULL
), rule AS MATERIALIZED (
    SELECT product, country, CAST(finance.setting_on(:version, 'agent', product, country, :asOf) AS numeric) AS commission
    FROM (SELECT DISTINCT product, country FROM linked) k
)
SELECT fin_key, contract_id, product, family, channel, customer_type, duration, country, dealer_group, activated_on, term_months, term_ends_on,
       terminated_on, ended_on, CAST(round(monthly_price * coalesce(commission, 100) / 100, 2) AS numeric(8, 2)) AS monthly_price
FROM linked
JOIN rule USING (product, country)
