-- Costs to obtain a contract (IFRS 15.91) that are not in the books, with the days of the committed term.
CREATE TEMPORARY TABLE ifrs_commission ON COMMIT DROP AS
SELECT CAST(m.commission_id AS text) AS source_id, c.fin_key, d.dimension_id, m.agreed_on, m.amount, c.dealer_group,
       greatest(c.activated_on, m.agreed_on) AS service_from, greatest(c.term_ends_on, c.activated_on, m.agreed_on) AS service_to
FROM business.dealer_commission m
JOIN ifrs_contract c USING (contract_id)
JOIN finance.dimension d USING (country, product, family, channel, customer_type, duration)
WHERE m.agreed_on > :openedOn AND m.agreed_on <= least(CAST(:asOf AS date), CAST(:periodEnd AS date)) AND m.amount > 0
  AND c.country = ANY (CAST(:countries AS text[])) AND c.activated_on IS NOT NULL AND c.term_ends_on IS NOT NULL
  AND NOT EXISTS (SELECT FROM finance.event e WHERE e.kind = 'commission' AND e.source_id = CAST(m.commission_id AS text))
