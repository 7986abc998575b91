WITH due AS (
    DELETE FROM ifrs_state
    WHERE activated_on <= least(CAST(:asOf AS date), CAST(:periodEnd AS date))
      AND (country = 'unknown' OR country = ANY (CAST(:countries AS text[])))
    RETURNING *
)
INSERT INTO finance.contract_state (fin_key, state_no, batch, dimension_id, activated_on, term_months, term_ends_on, terminated_on, ended_on,
                                    monthly_price)
SELECT s.fin_key, s.state_no, :batch, d.dimension_id, s.activated_on, s.term_months, s.term_ends_on, s.terminated_on, s.ended_on, s.monthly_price
FROM due s
JOIN finance.dimension d USING (country, product, family, channel, customer_type, duration)
