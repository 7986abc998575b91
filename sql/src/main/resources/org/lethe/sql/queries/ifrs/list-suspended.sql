-- Contracts that would have been purged long ago, or that a few cents keep.
SELECT c.contract_id, c.ended_on, string_agg(o.kind, ', ' ORDER BY o.kind) AS kinds, sum(o.amount) AS amount,
       CASE WHEN c.ended_on <= CAST(:asOf AS date) - interval '24 months' THEN 'longer than 24 months' ELSE 'less than 5 EUR' END AS why
FROM finance.open_contract o
JOIN business.contract_fin_key l USING (fin_key)
JOIN business.contract c USING (contract_id)
WHERE c.ended_on <= CAST(:asOf AS date) - interval '12 months'
GROUP BY c.contract_id, c.ended_on
HAVING c.ended_on <= CAST(:asOf AS date) - interval '24 months' OR sum(o.amount) < 5
ORDER BY c.ended_on, c.contract_id
