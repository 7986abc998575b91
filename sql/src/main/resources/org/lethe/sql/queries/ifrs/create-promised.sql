-- What is enforceable and not billed of each contract, in one sum: whole months by their number, the days of the last by their share. Counted apart from
-- the months and years of ifrs_enforceable, so that both can be compared.
CREATE TEMPORARY TABLE ifrs_promised ON COMMIT DROP AS
WITH state AS (
    SELECT DISTINCT ON (s.fin_key) s.*
    FROM finance.contract_state s JOIN ifrs_batch b USING (batch)
    ORDER BY s.fin_key, s.state_no DESC
), billed AS (
    SELECT i.fin_key, max(i.service_to) + 1 AS begins
    FROM finance.item i JOIN ifrs_batch b USING (batch)
    WHERE i.kind = 'revenue'
      AND NOT EXISTS (SELECT FROM finance.event r JOIN ifrs_batch k USING (batch) WHERE r.kind = 'reversal' AND r.source_id = CAST(i.event_id AS text))
    GROUP BY i.fin_key
), span AS (
    SELECT s.fin_key, s.dimension_id, s.monthly_price, least(s.term_ends_on, s.ended_on) + 1 AS until,
           greatest(s.activated_on, b.begins, CAST(current_setting('ifrs.day') AS date) + 1) AS begins
    FROM state s LEFT JOIN billed b USING (fin_key)
), counted AS (
    SELECT s.*, CAST((extract(year FROM until) - extract(year FROM begins)) * 12 + extract(month FROM until) - extract(month FROM begins) AS integer) AS months
    FROM span s WHERE begins < until
), whole AS (
    SELECT c.*, months - CASE WHEN begins + make_interval(months => months) > until THEN 1 ELSE 0 END AS n FROM counted c
), placed AS (
    SELECT w.*, CAST(begins + make_interval(months => n) AS date) AS rest_from, CAST(begins + make_interval(months => n + 1) AS date) AS rest_to FROM whole w
)
SELECT fin_key, dimension_id, n * monthly_price + round(monthly_price * (until - rest_from) / (rest_to - rest_from), 2) AS amount
FROM placed
