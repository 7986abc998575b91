-- 12: every posting of the period on its two accounts.
SELECT d.entity, d.partner, d.segment,
       d.country, d.product, d.channel, d.customer_type, 'EUR' AS currency, p.event_id AS journal, s.line, p.posted_on, left(CAST(p.period AS text), 7) AS period,
       e.kind AS document_type, e.number AS document, p.movement AS rule, p.tax_code,
       concat_ws(' ', e.kind, nullif(e.reason, ''), CASE WHEN p.item_id IS NOT NULL AND e.kind = 'recognition' THEN 'of ' || left(CAST(p.billing_period AS text), 7) END) AS text,
       p.seq AS ledger_seq,
       a.account AS local_account, a.group_account, s.role, s.debit, s.credit, p.reversal_of
FROM finance.posting p
JOIN finance.event e USING (event_id)
JOIN ifrs_dimension d USING (dimension_id)
CROSS JOIN LATERAL (VALUES (1, p.debit, p.amount, 0.00), (2, p.credit, 0.00, p.amount)) AS s(line, role, debit, credit)
JOIN ifrs_account a ON a.role = s.role AND a.country = d.country
CROSS JOIN (SELECT current_setting('ifrs.entity') AS entity, CAST(current_setting('ifrs.seq') AS bigint) AS seq, CAST(current_setting('ifrs.from') AS date) AS first,
                   CAST(current_setting('ifrs.to') AS date) AS last OFFSET 0) c
WHERE p.entity = c.entity AND (p.seq <= c.seq) IS TRUE AND p.period BETWEEN c.first AND c.last
ORDER BY p.seq, s.line
