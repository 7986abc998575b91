-- 11: bundles billed in the period, split by stand-alone selling prices (IFRS 15.76).
SELECT current_setting('ifrs.entity') AS entity, d.partner, d.segment,
       d.country, d.product, d.channel, d.customer_type, 'EUR' AS currency, o.number AS document, i.line_no, i.part_no, i.ssp, i.ssp_from,
       round(i.ssp * 100 / sum(i.ssp) OVER line, 4) AS weight_percent, i.price AS allocated,
       CAST(sum(i.price) OVER line AS numeric(16, 2)) AS bundle_price
FROM finance.item i
JOIN ifrs_batch b USING (batch)
JOIN finance.document o USING (document_id)
JOIN ifrs_dimension d ON d.dimension_id = i.dimension_id
WHERE i.ssp IS NOT NULL AND i.billing_period >= CAST(current_setting('ifrs.from') AS date)
WINDOW line AS (PARTITION BY i.document_id, i.line_no)
ORDER BY o.number, i.line_no, i.part_no
