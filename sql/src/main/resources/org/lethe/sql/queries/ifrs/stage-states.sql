-- What has changed of a contract since it was last looked at: activation, renewal, modification, notice, end.
CREATE TEMPORARY TABLE ifrs_state AS
SELECT c.fin_key, coalesce(s.state_no, 0) + 1 AS state_no, c.country, c.product, c.family, c.channel, c.customer_type, c.duration,
       c.activated_on, c.term_months, c.term_ends_on, c.terminated_on, c.ended_on, c.monthly_price
FROM ifrs_contract c
LEFT JOIN (SELECT DISTINCT ON (fin_key) s.*, d.country, d.product, d.family, d.channel, d.customer_type, d.duration
           FROM finance.contract_state s JOIN finance.dimension d USING (dimension_id)
           ORDER BY fin_key, state_no DESC) s USING (fin_key)
WHERE c.activated_on <= :asOf AND c.term_months IS NOT NULL AND c.term_ends_on IS NOT NULL AND c.monthly_price IS NOT NULL
  AND (s.activated_on, s.term_months, s.term_ends_on, s.terminated_on, s.ended_on, s.monthly_price,
       s.country, s.product, s.family, s.channel, s.customer_type, s.duration)
      IS DISTINCT FROM (c.activated_on, c.term_months, c.term_ends_on, c.terminated_on, c.ended_on, c.monthly_price,
                        c.country, c.product, c.family, c.channel, c.customer_type, c.duration)
