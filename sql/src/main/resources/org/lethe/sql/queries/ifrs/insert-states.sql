-- What has changed of a contract since it was last looked at: activation, renewal, modification, notice, end.
INSERT INTO finance.contract_state (fin_key, state_no, batch, dimension_id, activated_on, term_months, term_ends_on, terminated_on, ended_on,
                                    monthly_price)
SELECT c.fin_key, coalesce(s.state_no, 0) + 1, :batch, d.dimension_id, c.activated_on, c.term_months, c.term_ends_on, c.terminated_on, c.ended_on,
       c.monthly_price
FROM ifrs_contract c
JOIN finance.dimension d USING (country, product, family, channel, customer_type, duration)
LEFT JOIN LATERAL (SELECT * FROM finance.contract_state s WHERE s.fin_key = c.fin_key ORDER BY s.state_no DESC LIMIT 1) s ON TRUE
WHERE c.activated_on <= least(CAST(:asOf AS date), CAST(:periodEnd AS date)) AND c.term_months IS NOT NULL AND c.term_ends_on IS NOT NULL
  AND c.monthly_price IS NOT NULL
  AND (s.activated_on, s.term_months, s.term_ends_on, s.terminated_on, s.ended_on, s.monthly_price, s.dimension_id)
      IS DISTINCT FROM (c.activated_on, c.term_months, c.term_ends_on, c.terminated_on, c.ended_on, c.monthly_price, d.dimension_id)
