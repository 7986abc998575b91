-- 15: every item that was touched or is not finished; contracts by their random key alone.
SELECT d.entity, d.partner, d.segment,
       d.country, d.product, d.channel, d.customer_type, 'EUR' AS currency, i.fin_key, i.item_id AS item, i.kind, i.service_from, i.service_to, i.method,
       to_char(i.billing_period, 'YYYY-MM') AS billing_month, CAST(b.billed AS numeric(16, 2)) AS price, CAST(b.credited AS numeric(16, 2)) AS credited,
       CAST(b.recognised AS numeric(16, 2)) AS recognised, CAST(b.closing AS numeric(16, 2)) AS remaining
FROM ifrs_balance b
JOIN finance.item i USING (item_id)
JOIN ifrs_dimension d USING (dimension_id)
WHERE b.closing <> 0 OR i.service_to >= CAST(current_setting('ifrs.from') AS date) OR i.billing_period >= CAST(current_setting('ifrs.from') AS date)
ORDER BY i.item_id
