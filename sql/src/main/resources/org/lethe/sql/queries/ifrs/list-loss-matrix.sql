-- 07: provision matrix (IFRS 9 B5.5.35): open balance by segment and bucket × rate of the set in force.
WITH balance AS (
    SELECT d.partner, d.segment, d.country, d.customer_type, o.bucket, sum(o.balance) AS gross
    FROM ifrs_open o JOIN ifrs_dimension d USING (dimension_id)
    WHERE o.balance > 0
    GROUP BY d.partner, d.segment, d.country, d.customer_type, o.bucket
)
SELECT current_setting('ifrs.entity') AS entity, b.partner, b.segment, b.country, 'all' AS product, 'all' AS channel, b.customer_type, 'EUR' AS currency,
       b.bucket, v.label AS rate_set, r.valid_from AS rate_from, CAST(b.gross AS numeric(16, 2)) AS gross, r.rate AS rate_percent,
       CAST(round(b.gross * r.rate / 100, 2) AS numeric(16, 2)) AS expected_loss
FROM balance b
JOIN finance.setting_version v ON v.version = CAST(current_setting('ifrs.version') AS integer)
LEFT JOIN LATERAL (
    SELECT CAST(s.value AS numeric) AS rate, s.valid_from FROM finance.setting s
    WHERE s.version = v.version AND s.kind = 'loss-rate' AND s.name IN (b.customer_type || '/' || b.bucket, b.bucket) AND s.country IN (b.country, '')
      AND s.valid_from <= CAST(current_setting('ifrs.day') AS date)
    ORDER BY length(s.name) DESC, s.country DESC, s.valid_from DESC LIMIT 1) r ON TRUE
ORDER BY b.country, b.customer_type, array_position(ARRAY['not-due', '001-030', '031-060', '061-090', '091-180', 'over-180'], b.bucket), b.partner, b.segment
