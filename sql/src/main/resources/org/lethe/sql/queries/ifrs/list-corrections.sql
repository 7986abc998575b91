-- 14: what was posted in this period and belongs to an earlier one, and what corrects earlier revenue.
SELECT current_setting('ifrs.entity') AS entity, coalesce(d.partner, current_setting('ifrs.partner')) AS partner, coalesce(d.segment, current_setting('ifrs.segment')) AS segment,
       coalesce(d.country, 'all') AS country, coalesce(d.product, 'all') AS product, coalesce(d.channel, 'all') AS channel,
       coalesce(d.customer_type, 'all') AS customer_type, 'EUR' AS currency, c.journal, c.document,
       to_char(c.original_period, 'YYYY-MM') AS original_period, to_char(c.period, 'YYYY-MM') AS posted_period, CAST(c.amount AS numeric(16, 2)) AS amount, c.reason
FROM (
    SELECT e.event_id AS journal, e.number AS document, e.original_period, e.period, e.net AS amount, CASE e.kind WHEN 'reversal' THEN e.reason ELSE 'late ' || e.kind END AS reason, o.dimension_id
    FROM finance.event e JOIN ifrs_batch b USING (batch) LEFT JOIN finance.document o USING (document_id)
    WHERE e.entity = current_setting('ifrs.entity') AND e.period >= CAST(current_setting('ifrs.from') AS date) AND (e.original_period < e.period OR e.kind = 'reversal')
    UNION ALL
    SELECT NULL, 'REC-' || to_char(f.period, 'YYYY-MM'), f.billing_period, f.period, sum(CASE WHEN f.credit = 'revenue' THEN f.amount ELSE -f.amount END),
           CASE f.movement WHEN 'LATE' THEN 'revenue of earlier months, known late' ELSE 'revenue of earlier months, price changed' END, f.dimension_id
    FROM ifrs_flow f
    WHERE f.period >= CAST(current_setting('ifrs.from') AS date) AND f.movement IN ('LATE', 'CATCH_UP') AND 'revenue' IN (f.debit, f.credit)
    GROUP BY f.period, f.billing_period, f.movement, f.dimension_id
) c
LEFT JOIN ifrs_dimension d USING (dimension_id)
ORDER BY c.period, c.journal NULLS LAST, c.document, c.original_period, c.reason, c.dimension_id
