-- 13: every account, with the concept of the IFRS taxonomy, and beside its opening what was stored when the month before was closed.
WITH kept AS (
    SELECT d.partner, d.segment, d.country, k.role, sum(k.balance) AS balance
    FROM finance.closing k JOIN ifrs_dimension d USING (dimension_id)
    WHERE k.entity = current_setting('ifrs.entity') AND k.period = CAST(CAST(current_setting('ifrs.from') AS date) - interval '1 month' AS date)
      AND k.closing_no = (SELECT max(o.closing_no) FROM finance.closing o WHERE o.entity = k.entity AND o.period = k.period
                          AND o.last_seq <= CAST(current_setting('ifrs.seq') AS bigint))
    GROUP BY d.partner, d.segment, d.country, k.role
), moved AS (
    SELECT d.partner, d.segment, d.country, l.role,
           coalesce(sum(l.amount) FILTER (WHERE l.period < CAST(current_setting('ifrs.from') AS date)), 0) AS opening,
           coalesce(sum(l.amount) FILTER (WHERE l.period >= CAST(current_setting('ifrs.from') AS date) AND l.amount > 0), 0) AS debit,
           coalesce(-sum(l.amount) FILTER (WHERE l.period >= CAST(current_setting('ifrs.from') AS date) AND l.amount < 0), 0) AS credit,
           sum(l.amount) AS closing
    FROM ifrs_line l JOIN ifrs_dimension d USING (dimension_id)
    GROUP BY d.partner, d.segment, d.country, l.role
)
SELECT current_setting('ifrs.entity') AS entity, partner, segment,
       country, 'all' AS product, 'all' AS channel, 'all' AS customer_type, 'EUR' AS currency, coalesce(a.account, '') AS local_account,
       coalesce(a.group_account, '') AS group_account, role, coalesce(a.concept, '') AS concept,
       CAST(coalesce(m.opening, 0) AS numeric(16, 2)) AS opening, CAST(coalesce(k.balance, 0) AS numeric(16, 2)) AS stored_opening,
       CAST(coalesce(m.debit, 0) AS numeric(16, 2)) AS debit, CAST(coalesce(m.credit, 0) AS numeric(16, 2)) AS credit,
       CAST(coalesce(m.closing, 0) AS numeric(16, 2)) AS closing
FROM moved m
FULL JOIN kept k USING (partner, segment, country, role)
LEFT JOIN ifrs_account a USING (country, role)
ORDER BY country, local_account, role, partner, segment
