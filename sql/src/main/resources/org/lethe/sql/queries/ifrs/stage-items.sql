-- The lines of the new invoices, bundles split by the stand-alone selling prices of the document's date (IFRS 15.76), to the cent.
CREATE TEMPORARY TABLE ifrs_item ON COMMIT DROP AS
WITH part AS (
    SELECT DISTINCT ON (n.invoice_id, n.line_no, s.name)
           n.invoice_id, n.line_no, s.name, CAST(s.value AS numeric) AS price, s.valid_from
    FROM ifrs_invoice v
    JOIN business.invoice_line n USING (invoice_id)
    JOIN business.product p USING (product_id)
    JOIN finance.setting s ON s.version = :version AND s.kind = 'ssp' AND starts_with(s.name, p.code || '/') AND s.valid_from <= v.document_date
    WHERE v.refused IS NULL
    ORDER BY n.invoice_id, n.line_no, s.name, s.valid_from DESC
), parts AS (
    SELECT invoice_id, line_no, array_agg(name ORDER BY name) AS names, array_agg(price ORDER BY name) AS prices,
           array_agg(valid_from ORDER BY name) AS since
    FROM part GROUP BY invoice_id, line_no
)
SELECT v.invoice_id, n.line_no, CAST(u.part_no AS integer) AS part_no, v.country, coalesce(u.name, p.code, '-') AS product,
       coalesce(p.family, '-') AS family, v.channel, v.customer_type, v.duration, v.fin_key, v.service_from, v.service_to,
       u.net AS price, n.vat_rate, u.vat,
       coalesce(finance.setting_on(:version, 'method', coalesce(u.name, p.code), v.country, v.document_date),
                finance.setting_on(:version, 'method', p.code, v.country, v.document_date), 'STRAIGHT_LINE_DAILY') AS method,
       u.ssp, u.since AS ssp_from
FROM ifrs_invoice v
JOIN business.invoice_line n USING (invoice_id)
LEFT JOIN business.product p USING (product_id)
LEFT JOIN parts a USING (invoice_id, line_no)
CROSS JOIN LATERAL (
    SELECT * FROM unnest(finance.allocate(n.net, coalesce(a.prices, ARRAY[1.0])), finance.allocate(n.vat, coalesce(a.prices, ARRAY[1.0])),
                         coalesce(a.names, ARRAY[CAST(NULL AS text)]), a.prices, a.since)
        WITH ORDINALITY AS u(net, vat, name, ssp, since, part_no)) u
WHERE v.refused IS NULL
