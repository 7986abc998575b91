-- 01: contract liabilities month by month (IFRS 15.116, 118); what is current is known of the last month.
WITH moves AS (
    SELECT l.period, d.partner, d.segment, d.country, d.product, d.channel, d.customer_type, -l.amount AS amount,
           CASE WHEN l.movement IN ('BILLED', 'OPENING') THEN 'billed' WHEN l.movement IN ('LATE', 'CATCH_UP') THEN 'catch_up' ELSE l.movement END AS kind
    FROM ifrs_line l JOIN ifrs_dimension d USING (dimension_id)
    WHERE l.role = 'contract-liability'
), summed AS (
    SELECT period, max(partner) AS partner, max(segment) AS segment, country, product, channel, customer_type, sum(amount) AS total,
           coalesce(sum(amount) FILTER (WHERE kind = 'billed'), 0) AS billed,
           coalesce(sum(amount) FILTER (WHERE kind = 'RECOGNISED_OPENING'), 0) AS from_opening,
           coalesce(sum(amount) FILTER (WHERE kind = 'RECOGNISED_CURRENT'), 0) AS from_current,
           coalesce(sum(amount) FILTER (WHERE kind = 'catch_up'), 0) AS catch_up,
           coalesce(sum(amount) FILTER (WHERE kind = 'RECLASSIFIED'), 0) AS reclassified,
           coalesce(sum(amount) FILTER (WHERE kind = 'CREDIT_NOTE'), 0) AS credit_notes,
           coalesce(sum(amount) FILTER (WHERE kind = 'TO_REFUND'), 0) AS to_refund,
           coalesce(sum(amount) FILTER (WHERE kind = 'RELEASED'), 0) AS released
    FROM moves GROUP BY period, country, product, channel, customer_type
), month AS (
    SELECT CAST(m AS date) AS period FROM generate_series(CAST(current_setting('ifrs.from') AS timestamp), CAST(current_setting('ifrs.to') AS timestamp), '1 month') m
), row AS (
    SELECT m.period, g.partner, g.segment, g.country, g.product, g.channel, g.customer_type,
           coalesce((SELECT sum(s.total) FROM summed s WHERE s.period < m.period
                     AND (s.country, s.product, s.channel, s.customer_type) = (g.country, g.product, g.channel, g.customer_type)), 0) AS opening,
           coalesce(s.billed, 0) AS billed, coalesce(s.from_opening, 0) AS from_opening, coalesce(s.from_current, 0) AS from_current,
           coalesce(s.catch_up, 0) AS catch_up, coalesce(s.reclassified, 0) AS reclassified, coalesce(s.credit_notes, 0) AS credit_notes, coalesce(s.to_refund, 0) AS to_refund,
           coalesce(s.released, 0) AS released, coalesce(s.total, 0) AS total, s.period IS NOT NULL AS moved
    FROM month m
    CROSS JOIN (SELECT DISTINCT partner, segment, country, product, channel, customer_type FROM summed) g
    LEFT JOIN summed s ON (s.period, s.country, s.product, s.channel, s.customer_type) = (m.period, g.country, g.product, g.channel, g.customer_type)
)
SELECT current_setting('ifrs.entity') AS entity, r.partner, r.segment,
       r.country, r.product, r.channel, r.customer_type, 'EUR' AS currency, to_char(r.period, 'YYYY-MM') AS month,
       CAST(r.opening AS numeric(16, 2)) AS opening, CAST(r.billed AS numeric(16, 2)) AS billed,
       CAST(r.from_opening AS numeric(16, 2)) AS recognised_from_opening, CAST(r.from_current AS numeric(16, 2)) AS recognised_from_current,
       CAST(r.catch_up AS numeric(16, 2)) AS catch_ups, CAST(r.reclassified AS numeric(16, 2)) AS reclassified_from_contract_assets, CAST(r.credit_notes AS numeric(16, 2)) AS credit_notes,
       CAST(r.to_refund AS numeric(16, 2)) AS to_refund_liability, CAST(r.released AS numeric(16, 2)) AS released_on_termination,
       0.00 AS breakage, 0.00 AS fx, CAST(r.opening + r.total AS numeric(16, 2)) AS closing,
       CASE WHEN r.period = CAST(current_setting('ifrs.to') AS date) THEN CAST(coalesce(f.soon, 0) AS numeric(16, 2)) END AS current_part,
       CASE WHEN r.period = CAST(current_setting('ifrs.to') AS date) THEN CAST(coalesce(f.later, 0) AS numeric(16, 2)) END AS non_current_part
FROM row r
LEFT JOIN (SELECT d.country, d.product, d.channel, d.customer_type, sum(amount) FILTER (WHERE band = 1) AS soon,
                  coalesce(sum(amount) FILTER (WHERE band > 1), 0) AS later
           FROM ifrs_future u JOIN ifrs_dimension d USING (dimension_id) GROUP BY d.country, d.product, d.channel, d.customer_type) f
    ON (f.country, f.product, f.channel, f.customer_type) = (r.country, r.product, r.channel, r.customer_type)
WHERE r.opening <> 0 OR r.moved
ORDER BY r.period, r.country, r.product, r.channel, r.customer_type
