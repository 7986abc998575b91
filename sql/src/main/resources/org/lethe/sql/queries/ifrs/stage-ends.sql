-- Contracts that have ended and whose end is not in the books.
CREATE TEMPORARY TABLE ifrs_end AS
SELECT fin_key, country, activated_on, ended_on
FROM ifrs_contract c
WHERE ended_on <= :asOf AND term_months IS NOT NULL AND term_ends_on IS NOT NULL AND monthly_price IS NOT NULL
  AND NOT EXISTS (SELECT FROM finance.event e WHERE e.kind = 'ended' AND e.source_id = c.fin_key || ' ' || c.ended_on)
