-- Costs to obtain a contract (IFRS 15.91) that are not in the books, with the days of the committed term.
CREATE TEMPORARY TABLE ifrs_agreed AS
SELECT CAST(m.commission_id AS text) AS source_id, c.fin_key, c.country, c.product, c.family, c.channel, c.customer_type, c.duration,
       m.agreed_on, m.amount, c.dealer_group,
       greatest(c.activated_on, m.agreed_on) AS service_from, greatest(c.term_ends_on, c.activated_on, m.agreed_on) AS service_to
FROM business.dealer_commission m
JOIN ifrs_contract c USING (contract_id)
WHERE m.agreed_on <= :asOf AND m.amount > 0 AND c.activated_on IS NOT NULL AND c.term_ends_on IS NOT NULL
  AND NOT EXISTS (SELECT FROM finance.event e WHERE e.kind = 'commission' AND e.source_id = CAST(m.commission_id AS text))
