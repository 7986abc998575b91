-- 05: remaining performance obligations by years (IFRS 15.120), with the expedients of 121.
WITH both_kinds AS (
    SELECT dimension_id, band, amount AS billed, 0 AS unbilled FROM ifrs_future
    UNION ALL SELECT dimension_id, band, 0, amount FROM ifrs_enforceable
), summed AS (
    SELECT b.band, d.partner, d.segment, d.country, d.product, d.duration, sum(billed) AS billed, sum(unbilled) AS unbilled
    FROM both_kinds b JOIN ifrs_dimension d USING (dimension_id)
    GROUP BY b.band, d.partner, d.segment, d.country, d.product, d.duration
), marked AS (
    SELECT s.*, billed + unbilled AS total,
           finance.setting_on(CAST(current_setting('ifrs.version') AS integer), 'switch', 'expedient-121b/' || s.product, s.country, CAST(current_setting('ifrs.day') AS date)) = 'on' AS b,
           finance.setting_on(CAST(current_setting('ifrs.version') AS integer), 'switch', 'expedient-121a', s.country, CAST(current_setting('ifrs.day') AS date)) = 'on' AND s.duration = 'up-to-1-year' AS a
    FROM summed s
)
SELECT current_setting('ifrs.entity') AS entity, partner, segment,
       country, product, 'all' AS channel, 'all' AS customer_type, 'EUR' AS currency, duration,
       (ARRAY['up to 1 year', '1 to 2 years', '2 to 3 years', '3 to 4 years', '4 to 5 years', 'over 5 years'])[band] AS band,
       CAST(billed AS numeric(16, 2)) AS billed_unsatisfied, CAST(unbilled AS numeric(16, 2)) AS unbilled_enforceable,
       CAST(total AS numeric(16, 2)) AS total,
       CAST(CASE WHEN a IS TRUE AND b IS NOT TRUE THEN total ELSE 0 END AS numeric(16, 2)) AS of_which_121a,
       CAST(CASE WHEN b IS TRUE THEN total ELSE 0 END AS numeric(16, 2)) AS of_which_121b,
       CAST(CASE WHEN a IS TRUE OR b IS TRUE THEN 0 ELSE total END AS numeric(16, 2)) AS disclosed
FROM marked
ORDER BY marked.band, country, product, duration, partner, segment
