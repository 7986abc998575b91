-- 13: every account, with the concept of the IFRS taxonomy.
SELECT current_setting('ifrs.entity') AS entity, current_setting('ifrs.partner') AS partner, current_setting('ifrs.segment') AS segment,
       d.country, 'all' AS product, 'all' AS channel, 'all' AS customer_type, 'EUR' AS currency, a.account AS local_account, a.group_account, l.role,
       a.concept,
       CAST(coalesce(sum(l.amount) FILTER (WHERE l.period < CAST(current_setting('ifrs.from') AS date)), 0) AS numeric(16, 2)) AS opening,
       CAST(coalesce(sum(l.amount) FILTER (WHERE l.period >= CAST(current_setting('ifrs.from') AS date) AND l.amount > 0), 0) AS numeric(16, 2)) AS debit,
       CAST(coalesce(-sum(l.amount) FILTER (WHERE l.period >= CAST(current_setting('ifrs.from') AS date) AND l.amount < 0), 0) AS numeric(16, 2)) AS credit,
       CAST(sum(l.amount) AS numeric(16, 2)) AS closing
FROM ifrs_line l
JOIN finance.dimension d USING (dimension_id)
JOIN ifrs_account a ON a.role = l.role AND a.country = d.country
GROUP BY d.country, a.account, a.group_account, l.role, a.concept
ORDER BY d.country, a.account, l.role
