-- 06: what is owed to us by days past due (IFRS 7.35N), with VAT; credits of customers apart, never netted.
SELECT current_setting('ifrs.entity') AS entity, d.partner, d.segment,
       d.country, 'all' AS product, 'all' AS channel, d.customer_type, 'EUR' AS currency, o.bucket,
       CAST(coalesce(sum(o.balance) FILTER (WHERE o.balance > 0), 0) AS numeric(16, 2)) AS gross,
       CAST(coalesce(sum(o.vat) FILTER (WHERE o.balance > 0), 0) AS numeric(16, 2)) AS of_which_vat,
       CAST(coalesce(sum(o.balance) FILTER (WHERE o.balance > 0 AND o.disputed), 0) AS numeric(16, 2)) AS disputed,
       CAST(coalesce(-sum(o.balance) FILTER (WHERE o.balance < 0), 0) AS numeric(16, 2)) AS credit_balances,
       count(*) AS invoice_count
FROM ifrs_open o JOIN ifrs_dimension d USING (dimension_id)
GROUP BY d.partner, d.segment, d.country, d.customer_type, o.bucket
ORDER BY array_position(ARRAY['not-due', '001-030', '031-060', '061-090', '091-180', 'over-180'], o.bucket), d.country, d.customer_type, d.partner, d.segment
