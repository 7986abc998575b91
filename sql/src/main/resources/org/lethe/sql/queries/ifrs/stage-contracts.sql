-- What the books need of each contract that is still linked.
CREATE TEMPORARY TABLE ifrs_contract ON COMMIT DROP AS
SELECT l.fin_key, c.contract_id, p.code AS product, p.family, c.channel,
       coalesce((SELECT k.kind FROM business.contract_party y JOIN business.customer k USING (customer_id)
                 WHERE y.contract_id = c.contract_id ORDER BY array_position(ARRAY['holder', 'payer', 'driver'], y.party_role), y.customer_id
                 LIMIT 1), 'unknown') AS customer_type,
       CASE WHEN c.term_months IS NULL THEN 'unknown' WHEN c.term_months <= 12 THEN 'up-to-1-year' ELSE 'over-1-year' END AS duration,
       coalesce((SELECT CAST(i.country AS text) FROM business.invoice i WHERE i.contract_id = c.contract_id
                 ORDER BY i.document_date DESC, i.invoice_id DESC LIMIT 1), CAST(p.country AS text), CAST(d.country AS text), 'unknown') AS country,
       coalesce(d.region, 'direct') AS dealer_group,
       c.activated_on, c.term_months, c.term_ends_on, c.terminated_on, c.ended_on, c.monthly_price
FROM business.contract_fin_key l
JOIN business.contract c USING (contract_id)
JOIN business.product p USING (product_id)
LEFT JOIN business.dealer d USING (dealer_id)
WHERE c.contract_number IS NOT NULL
