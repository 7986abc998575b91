-- Months of the committed term that are not billed yet and that the customer cannot get out of (IFRS 15.120), priced by the month, by years.
CREATE TEMPORARY TABLE ifrs_enforceable ON COMMIT DROP AS
WITH state AS (
    SELECT DISTINCT ON (s.fin_key) s.*
    FROM finance.contract_state s JOIN ifrs_batch b USING (batch)
    ORDER BY s.fin_key, s.state_no DESC
), billed AS (
    SELECT i.fin_key, max(i.service_to) AS until
    FROM finance.item i JOIN ifrs_batch b USING (batch)
    WHERE i.kind = 'revenue'
      AND NOT EXISTS (SELECT FROM finance.event r JOIN ifrs_batch k USING (batch) WHERE r.kind = 'reversal' AND r.source_id = CAST(i.event_id AS text))
    GROUP BY i.fin_key
), open AS (
    SELECT s.fin_key, s.dimension_id, s.term_months, s.monthly_price, least(s.term_ends_on, coalesce(s.ended_on, s.term_ends_on)) AS ends_on,
           greatest(coalesce(b.until + 1, s.activated_on), CAST(current_setting('ifrs.day') AS date) + 1) AS starts_on
    FROM state s LEFT JOIN billed b USING (fin_key)
    WHERE s.ended_on IS NULL OR s.ended_on > CAST(current_setting('ifrs.day') AS date)
), month AS (
    SELECT o.*, CAST(o.starts_on + make_interval(months => m) AS date) AS from_on, CAST(o.starts_on + make_interval(months => m + 1) AS date) AS to_before
    FROM open o
    CROSS JOIN LATERAL generate_series(0, (CAST(extract(year FROM age(o.ends_on + 1, o.starts_on)) AS integer) * 12
                                           + CAST(extract(month FROM age(o.ends_on + 1, o.starts_on)) AS integer))) m
    WHERE o.starts_on <= o.ends_on
)
SELECT fin_key, dimension_id, term_months,
       least(6, 1 + CAST(extract(year FROM age(from_on, CAST(current_setting('ifrs.day') AS date) + 1)) AS integer)) AS band,
       sum(round(monthly_price * (least(to_before, ends_on + 1) - from_on) / (to_before - from_on), 2)) AS amount
FROM month
WHERE from_on <= ends_on
GROUP BY fin_key, dimension_id, term_months, 4
