-- 04: what was billed in a month, and when it is recognised.
WITH moves AS (
    SELECT billing_period AS billed_in, period, role, sum(-amount) AS amount,
           coalesce(sum(-amount) FILTER (WHERE movement IN ('BILLED', 'OPENING', 'CREDIT_NOTE', 'TO_REFUND')), 0) AS billed
    FROM ifrs_line WHERE role IN ('contract-liability', 'revenue') AND billing_period IS NOT NULL
    GROUP BY billing_period, period, role
), month AS (
    SELECT CAST(m AS date) AS period FROM generate_series(CAST(current_setting('ifrs.from') AS timestamp), CAST(current_setting('ifrs.to') AS timestamp), '1 month') m
), row AS (
    SELECT m.period, v.billed_in,
           coalesce(sum(v.billed) FILTER (WHERE v.role = 'contract-liability' AND v.period <= m.period), 0) AS billed,
           coalesce(sum(v.amount) FILTER (WHERE v.role = 'revenue' AND v.period = m.period), 0) AS recognised,
           coalesce(sum(v.amount) FILTER (WHERE v.role = 'revenue' AND v.period <= m.period), 0) AS to_date,
           coalesce(sum(v.amount) FILTER (WHERE v.role = 'contract-liability' AND v.period <= m.period), 0) AS remaining
    FROM month m JOIN moves v ON v.billed_in <= m.period
    GROUP BY m.period, v.billed_in
)
SELECT current_setting('ifrs.entity') AS entity, current_setting('ifrs.partner') AS partner, current_setting('ifrs.segment') AS segment,
       'all' AS country, 'all' AS product, 'all' AS channel, 'all' AS customer_type, 'EUR' AS currency,
       to_char(r.billed_in, 'YYYY-MM') AS billing_month, to_char(r.period, 'YYYY-MM') AS recognition_month,
       CAST(r.billed AS numeric(16, 2)) AS billed, CAST(r.recognised AS numeric(16, 2)) AS recognised, CAST(r.to_date AS numeric(16, 2)) AS to_date,
       CAST(r.remaining AS numeric(16, 2)) AS remaining,
       CASE WHEN r.period = CAST(current_setting('ifrs.to') AS date) THEN CAST(coalesce(n.amount, 0) AS numeric(16, 2)) END AS not_started
FROM row r
LEFT JOIN (SELECT i.billing_period, sum(b.closing) AS amount FROM ifrs_balance b JOIN finance.item i USING (item_id)
           WHERE i.kind = 'revenue' AND i.service_from > CAST(current_setting('ifrs.day') AS date) GROUP BY i.billing_period) n ON n.billing_period = r.billed_in
WHERE r.recognised <> 0 OR r.remaining <> 0
ORDER BY r.period, r.billed_in
