-- 07: provision matrix (IFRS 9 B5.5.35): open balance by segment and bucket × rate of the set in force.
WITH rated AS (
    SELECT d.country, d.customer_type, o.bucket, sum(o.balance) AS gross,
           CAST(coalesce(finance.setting_on(CAST(current_setting('ifrs.version') AS integer), 'loss-rate', d.customer_type || '/' || o.bucket, d.country, CAST(current_setting('ifrs.day') AS date)),
                         finance.setting_on(CAST(current_setting('ifrs.version') AS integer), 'loss-rate', o.bucket, d.country, CAST(current_setting('ifrs.day') AS date))) AS numeric) AS rate
    FROM ifrs_open o JOIN ifrs_dimension d USING (dimension_id)
    WHERE o.balance > 0
    GROUP BY d.country, d.customer_type, o.bucket
)
SELECT current_setting('ifrs.entity') AS entity, current_setting('ifrs.partner') AS partner, current_setting('ifrs.segment') AS segment,
       country, 'all' AS product, 'all' AS channel, customer_type, 'EUR' AS currency, bucket, CAST(gross AS numeric(16, 2)) AS gross, rate AS rate_percent,
       (SELECT label FROM finance.setting_version WHERE version = CAST(current_setting('ifrs.version') AS integer)) AS rate_set,
       (SELECT s.valid_from FROM finance.setting s
        WHERE s.version = CAST(current_setting('ifrs.version') AS integer) AND s.kind = 'loss-rate' AND s.name IN (rated.bucket, rated.customer_type || '/' || rated.bucket)
          AND s.country IN (rated.country, '') AND s.valid_from <= CAST(current_setting('ifrs.day') AS date)
        ORDER BY length(s.name) DESC, s.country DESC, s.valid_from DESC LIMIT 1) AS rate_from,
       CAST(round(gross * rate / 100, 2) AS numeric(16, 2)) AS expected_loss
FROM rated
ORDER BY country, customer_type, array_position(ARRAY['not-due', '001-030', '031-060', '061-090', '091-180', 'over-180'], bucket)
