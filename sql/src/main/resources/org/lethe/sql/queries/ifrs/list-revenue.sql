-- 03: revenue broken down (IFRS 15.114, B89).
SELECT current_setting('ifrs.entity') AS entity, d.partner, d.segment,
       d.country, d.product, d.channel, d.customer_type, 'EUR' AS currency, d.family, d.duration, to_char(l.period, 'YYYY-MM') AS month,
       CAST(-sum(l.amount) AS numeric(16, 2)) AS revenue,
       CAST(coalesce(-sum(l.amount) FILTER (WHERE l.movement IN ('LATE', 'CATCH_UP')), 0) AS numeric(16, 2)) AS of_which_earlier_obligations
FROM ifrs_line l JOIN ifrs_dimension d USING (dimension_id)
WHERE l.role = 'revenue' AND l.period >= CAST(current_setting('ifrs.from') AS date)
GROUP BY d.partner, d.segment, d.country, d.product, d.family, d.channel, d.customer_type, d.duration, l.period
ORDER BY l.period, d.country, d.product, d.family, d.channel, d.customer_type, d.duration, d.partner, d.segment
