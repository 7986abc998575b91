-- 08: movement of the loss allowance (IFRS 7.35H).
SELECT current_setting('ifrs.entity') AS entity, d.partner, d.segment,
       d.country, 'all' AS product, 'all' AS channel, d.customer_type, 'EUR' AS currency,
       CAST(coalesce(-sum(l.amount) FILTER (WHERE l.period < CAST(current_setting('ifrs.from') AS date)), 0) AS numeric(16, 2)) AS opening,
       CAST(coalesce(-sum(l.amount) FILTER (WHERE l.period >= CAST(current_setting('ifrs.from') AS date) AND l.movement IN ('ECL_NEW', 'OPENING')), 0) AS numeric(16, 2)) AS new,
       CAST(coalesce(-sum(l.amount) FILTER (WHERE l.period >= CAST(current_setting('ifrs.from') AS date) AND l.movement = 'ECL_REMEASURED'), 0) AS numeric(16, 2)) AS remeasured,
       CAST(coalesce(-sum(l.amount) FILTER (WHERE l.period >= CAST(current_setting('ifrs.from') AS date) AND l.movement = 'WRITE_OFF' AND l.amount > 0), 0) AS numeric(16, 2)) AS written_off,
       CAST(coalesce(-sum(l.amount) FILTER (WHERE l.period >= CAST(current_setting('ifrs.from') AS date) AND l.movement = 'WRITE_OFF' AND l.amount < 0), 0) AS numeric(16, 2)) AS recovered,
       CAST(-sum(l.amount) AS numeric(16, 2)) AS closing
FROM ifrs_line l JOIN ifrs_dimension d USING (dimension_id)
WHERE l.role = 'allowance'
GROUP BY d.partner, d.segment, d.country, d.customer_type
ORDER BY d.country, d.customer_type, d.partner, d.segment
