-- The flat file for group consolidation: opening, movements by flow code, closing, of every group account.
WITH coded AS (
    SELECT d.partner, a.group_account, a.account AS local_account, d.country,
           CASE WHEN l.period < CAST(current_setting('ifrs.from') AS date) THEN 'F00' ELSE coalesce(finance.setting_on(CAST(current_setting('ifrs.version') AS integer), 'flow', l.movement, d.country, CAST(current_setting('ifrs.day') AS date)), 'F20') END AS flow, l.amount
    FROM ifrs_line l JOIN ifrs_dimension d USING (dimension_id) JOIN ifrs_account a ON a.role = l.role AND a.country = d.country
)
SELECT current_setting('ifrs.entity') AS entity, partner, to_char(CAST(current_setting('ifrs.to') AS date), 'YYYY-MM') AS period, group_account, local_account, country,
       'EUR' AS currency, flow, CAST(sum(amount) AS numeric(16, 2)) AS amount
FROM (SELECT * FROM coded UNION ALL SELECT partner, group_account, local_account, country, 'F99', amount FROM coded) all_flows
GROUP BY partner, group_account, local_account, country, flow
ORDER BY group_account, local_account, country, flow, partner
