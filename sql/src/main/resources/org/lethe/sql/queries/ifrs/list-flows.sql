-- The flat file for group consolidation: opening, movements by flow code, closing, of every group account.
WITH context AS (
    SELECT CAST(current_setting('ifrs.version') AS integer) AS version, CAST(current_setting('ifrs.from') AS date) AS first,
           CAST(current_setting('ifrs.day') AS date) AS day
), line AS (
    SELECT d.partner, a.group_account, a.account AS local_account, d.country,
           CASE WHEN l.period < c.first THEN 'opening-balance' ELSE l.movement END AS movement, sum(l.amount) AS amount
    FROM ifrs_line l JOIN ifrs_dimension d USING (dimension_id) JOIN ifrs_account a ON a.role = l.role AND a.country = d.country, context c
    GROUP BY 1, 2, 3, 4, 5
), coded AS (
    SELECT l.partner, l.group_account, l.local_account, l.country, l.amount,
           coalesce(finance.setting_on(c.version, 'flow', l.movement, l.country, c.day),
                    CASE l.movement WHEN 'opening-balance' THEN 'F00' WHEN 'closing-balance' THEN 'F99'
                                    ELSE coalesce(finance.setting_on(c.version, 'flow', 'other', l.country, c.day), 'F20') END) AS flow
    FROM (SELECT * FROM line UNION ALL SELECT partner, group_account, local_account, country, 'closing-balance', amount FROM line) l, context c
)
SELECT current_setting('ifrs.entity') AS entity, partner, to_char(CAST(current_setting('ifrs.to') AS date), 'YYYY-MM') AS period, group_account, local_account, country,
       'EUR' AS currency, flow, CAST(sum(amount) AS numeric(16, 2)) AS amount
FROM coded
GROUP BY partner, group_account, local_account, country, flow
ORDER BY group_account, local_account, country, flow, partner
