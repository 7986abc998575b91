-- 15: every item that was touched or is not finished; contracts by their random key alone.
SELECT d.entity, d.partner, d.segment,
       d.country, d.product, d.channel, d.customer_type, 'EUR' AS currency, i.fin_key, i.item_id AS item, i.kind, i.service_from, i.service_to, i.method,
       left(CAST(i.billing_period AS text), 7) AS billing_month, CAST(b.billed AS numeric(16, 2)) AS price, CAST(b.credited AS numeric(16, 2)) AS credited,
       CAST(b.recognised AS numeric(16, 2)) AS recognised, CAST(b.closing AS numeric(16, 2)) AS remaining
FROM ifrs_balance b
JOIN finance.item i USING (item_id)
JOIN ifrs_dimension d USING (dimension_id)
CROSS JOIN (SELECT CAST(current_setting('ifrs.from') AS date) AS first OFFSET 0) c -- once, and not for every row
WHERE b.closing <> 0 OR i.service_to >= c.first OR i.billing_period >= c.first
ORDER BY i.item_id
