-- Balances of every mapped account at the end of the months, as a general ledger has them: of income and expense since the first of January.
WITH context AS (
    SELECT CAST(current_setting('ifrs.version') AS integer) AS version, CAST(current_setting('ifrs.day') AS date) AS day, current_setting('ifrs.entity') AS entity,
           CAST(date_trunc('year', CAST(current_setting('ifrs.to') AS date)) AS date) AS year
), mapped AS (
    SELECT DISTINCT finance.setting_on(c.version, 'account', s.name, k.name, c.day) AS account
    FROM context c
    JOIN finance.setting k ON k.version = c.version AND k.kind = 'country' AND k.value = c.entity
    JOIN finance.setting s ON s.version = c.version AND s.kind = 'account' AND s.country IN (k.name, '')
), booked AS (
    SELECT a.account, sum(l.amount) AS balance
    FROM ifrs_line l
    JOIN finance.dimension d USING (dimension_id)
    JOIN ifrs_account a ON a.role = l.role AND a.country = d.country, context c
    WHERE l.role NOT IN ('revenue', 'impairment', 'commission-expense') OR l.period >= c.year
    GROUP BY a.account
)
SELECT account, coalesce(b.balance, 0) AS balance
FROM (SELECT account FROM mapped WHERE account IS NOT NULL UNION SELECT account FROM booked) m
LEFT JOIN booked b USING (account)
ORDER BY account
