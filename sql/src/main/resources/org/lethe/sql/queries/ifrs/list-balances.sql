-- 02: receivables, contract and refund liabilities at both ends (IFRS 15.116(a)), revenue out of the opening balance (116(b)) and of earlier obligations (116(c)).
WITH side AS (
    SELECT d.partner, d.segment, d.country, l.role, l.amount, l.period, l.movement, l.billing_period
    FROM ifrs_line l JOIN ifrs_dimension d USING (dimension_id)
), credit AS (
    SELECT d.partner, d.segment, d.country, -sum(o.balance) FILTER (WHERE o.balance < 0) AS balance FROM ifrs_open o JOIN ifrs_dimension d USING (dimension_id) GROUP BY d.partner, d.segment, d.country
)
SELECT current_setting('ifrs.entity') AS entity, partner, segment,
       country, 'all' AS product, 'all' AS channel, 'all' AS customer_type, 'EUR' AS currency,
       CAST(coalesce(sum(amount) FILTER (WHERE role = 'receivable' AND period < CAST(current_setting('ifrs.from') AS date)), 0) AS numeric(16, 2)) AS opening_receivables,
       CAST(coalesce(sum(amount) FILTER (WHERE role = 'receivable'), 0) AS numeric(16, 2)) AS closing_receivables,
       CAST(coalesce(max(c.balance), 0) AS numeric(16, 2)) AS of_which_credit_balances,
       CAST(coalesce(-sum(amount) FILTER (WHERE role = 'allowance' AND period < CAST(current_setting('ifrs.from') AS date)), 0) AS numeric(16, 2)) AS opening_allowance,
       CAST(coalesce(-sum(amount) FILTER (WHERE role = 'allowance'), 0) AS numeric(16, 2)) AS closing_allowance,
       CAST(coalesce(sum(amount) FILTER (WHERE role IN ('receivable', 'allowance')), 0) AS numeric(16, 2)) AS closing_receivables_net,
       CAST(coalesce(sum(amount) FILTER (WHERE role = 'contract-asset' AND period < CAST(current_setting('ifrs.from') AS date)), 0) AS numeric(16, 2)) AS opening_contract_assets,
       CAST(coalesce(sum(amount) FILTER (WHERE role = 'contract-asset'), 0) AS numeric(16, 2)) AS closing_contract_assets,
       CAST(coalesce(sum(amount) FILTER (WHERE role = 'contract-asset' AND period >= CAST(current_setting('ifrs.from') AS date) AND movement = 'UNBILLED'), 0) AS numeric(16, 2)) AS unbilled_revenue,
       CAST(coalesce(-sum(amount) FILTER (WHERE role = 'contract-asset' AND period >= CAST(current_setting('ifrs.from') AS date) AND movement = 'RECLASSIFIED'), 0) AS numeric(16, 2)) AS reclassified_to_receivables,
       CAST(coalesce(-sum(amount) FILTER (WHERE role = 'contract-liability' AND period < CAST(current_setting('ifrs.from') AS date)), 0) AS numeric(16, 2)) AS opening_contract_liabilities,
       CAST(coalesce(-sum(amount) FILTER (WHERE role = 'contract-liability'), 0) AS numeric(16, 2)) AS closing_contract_liabilities,
       CAST(coalesce(-sum(amount) FILTER (WHERE role = 'refund-liability' AND period < CAST(current_setting('ifrs.from') AS date)), 0) AS numeric(16, 2)) AS opening_refund_liabilities,
       CAST(coalesce(-sum(amount) FILTER (WHERE role = 'refund-liability' AND period >= CAST(current_setting('ifrs.from') AS date) AND movement <> 'REFUND' AND movement <> 'WRITE_OFF'), 0) AS numeric(16, 2)) AS credited_to_refund,
       CAST(coalesce(sum(amount) FILTER (WHERE role = 'refund-liability' AND period >= CAST(current_setting('ifrs.from') AS date) AND movement IN ('REFUND', 'WRITE_OFF')), 0) AS numeric(16, 2)) AS refund_paid,
       CAST(coalesce(-sum(amount) FILTER (WHERE role = 'refund-liability'), 0) AS numeric(16, 2)) AS closing_refund_liabilities,
       CAST(coalesce(-sum(amount) FILTER (WHERE role = 'revenue' AND period >= CAST(current_setting('ifrs.from') AS date) AND billing_period < CAST(current_setting('ifrs.from') AS date)
                                          AND movement IN ('RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'RELEASED')), 0) AS numeric(16, 2)) AS revenue_from_opening_116b,
       CAST(coalesce(-sum(amount) FILTER (WHERE role = 'revenue' AND period >= CAST(current_setting('ifrs.from') AS date) AND movement IN ('LATE', 'CATCH_UP')), 0) AS numeric(16, 2)) AS revenue_from_earlier_116c
FROM side s
LEFT JOIN credit c USING (partner, segment, country)
GROUP BY partner, segment, country
ORDER BY country, partner, segment
