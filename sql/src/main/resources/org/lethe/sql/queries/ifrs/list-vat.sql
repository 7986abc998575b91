-- 16: VAT by rate and month, and what was invoiced and is not yet receivable.
WITH posted AS (
    SELECT l.period, d.country, l.tax_code,
           coalesce(sum(l.amount) FILTER (WHERE l.role IN ('contract-liability', 'principal-payable')), 0) AS net,
           coalesce(sum(l.amount) FILTER (WHERE l.role = 'principal-payable'), 0) AS principals, coalesce(sum(l.amount) FILTER (WHERE l.role = 'vat'), 0) AS vat
    FROM ifrs_line l JOIN ifrs_dimension d USING (dimension_id)
    WHERE l.period >= CAST(current_setting('ifrs.from') AS date) AND l.movement IN ('BILLED', 'BILLED_VAT', 'CREDIT_NOTE', 'CREDIT_VAT', 'TO_REFUND', 'TO_REFUND_VAT')
    GROUP BY l.period, d.country, l.tax_code
), waiting AS (
    SELECT sum(f.amount) AS net, sum(f.vat) AS vat FROM finance.finding f JOIN ifrs_batch b USING (batch)
    WHERE f.code = 'NOT_YET_RECEIVABLE' AND f.entity = current_setting('ifrs.entity')
      AND NOT EXISTS (SELECT FROM finance.event e JOIN ifrs_batch k USING (batch) WHERE e.kind = 'invoice' AND e.source_id = f.source_id)
)
SELECT current_setting('ifrs.entity') AS entity, current_setting('ifrs.partner') AS partner, current_setting('ifrs.segment') AS segment,
       country, 'all' AS product, 'all' AS channel, 'all' AS customer_type, 'EUR' AS currency, month, status, tax_code,
       CAST(net AS numeric(16, 2)) AS net, CAST(vat AS numeric(16, 2)) AS vat, CAST(net + vat AS numeric(16, 2)) AS gross,
       CAST(principals AS numeric(16, 2)) AS of_which_for_principals
FROM (SELECT country, to_char(period, 'YYYY-MM') AS month, 'posted' AS status, tax_code, -net AS net, -vat AS vat, -principals AS principals FROM posted
      UNION ALL SELECT 'all', to_char(CAST(current_setting('ifrs.to') AS date), 'YYYY-MM'), 'billed, not yet receivable', '', net, vat, 0 FROM waiting WHERE net IS NOT NULL) rows
ORDER BY status DESC, month, country, tax_code
