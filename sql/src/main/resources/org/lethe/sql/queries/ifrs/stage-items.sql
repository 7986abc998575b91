-- The lines of the new invoices. Bundles are split by the stand-alone selling prices of the document's date, to the cent (IFRS 15.76); of what is sold
-- for somebody else only the commission is ours (IFRS 15.B36); a trial without commitment earns nothing before it is over.
CREATE TEMPORARY TABLE ifrs_item ON COMMIT DROP AS
WITH line AS (
    SELECT v.*, n.line_no, n.net AS line_net, n.vat AS line_vat, n.vat_rate, coalesce(p.code, '-') AS code, coalesce(p.family, '-') AS family
    FROM ifrs_invoice v
    JOIN business.invoice_line n USING (invoice_id)
    LEFT JOIN business.product p USING (product_id)
    WHERE v.refused IS NULL
), price AS (
    SELECT DISTINCT ON (l.invoice_id, l.line_no, s.name) l.invoice_id, l.line_no, s.name, CAST(s.value AS numeric) AS price, s.valid_from
    FROM line l
    JOIN finance.setting s ON s.version = :version AND s.kind = 'ssp' AND split_part(s.name, '/', 1) = l.code AND s.valid_from <= l.document_date
    ORDER BY l.invoice_id, l.line_no, s.name, s.valid_from DESC
), bundle AS (
    SELECT invoice_id, line_no, array_agg(name ORDER BY name) AS names, array_agg(price ORDER BY name) AS prices,
           array_agg(valid_from ORDER BY name) AS since
    FROM price GROUP BY invoice_id, line_no
), part AS (
    SELECT l.*, 1 AS part_no, 1 AS parts, l.code AS product, l.line_net AS part_net, l.line_vat AS part_vat, CAST(NULL AS numeric) AS ssp,
           CAST(NULL AS date) AS ssp_from
    FROM line l LEFT JOIN bundle b USING (invoice_id, line_no) WHERE b.invoice_id IS NULL
    UNION ALL
    SELECT l.*, CAST(u.part_no AS integer), cardinality(b.names), u.name, u.net, u.vat, u.ssp, u.since
    FROM line l
    JOIN bundle b USING (invoice_id, line_no)
    CROSS JOIN LATERAL unnest(finance.allocate(l.line_net, b.prices), finance.allocate(l.line_vat, b.prices), b.names, b.prices, b.since)
        WITH ORDINALITY AS u(net, vat, name, ssp, since, part_no)
), rule AS MATERIALIZED ( -- once for each product and day, not for each line
    SELECT k.*,
           coalesce(finance.setting_on(:version, 'method', product, country, document_date),
                    finance.setting_on(:version, 'method', code, country, document_date), 'STRAIGHT_LINE_DAILY') AS method,
           CAST(coalesce(finance.setting_on(:version, 'agent', product, country, document_date),
                         finance.setting_on(:version, 'agent', code, country, document_date)) AS numeric) AS commission,
           CAST(finance.setting_on(:version, 'trial', code, country, document_date) AS integer) AS trial_months
    FROM (SELECT DISTINCT product, code, country, document_date FROM part) k
), ruled AS (
    SELECT p.*, r.method, r.commission,
           CASE WHEN r.trial_months IS NULL OR p.activated_on IS NULL THEN p.service_from
                ELSE least(p.service_to, greatest(p.service_from, CAST(p.activated_on + make_interval(months => r.trial_months) AS date)))
           END AS earned_from,
           CASE WHEN r.commission IS NULL THEN p.part_net ELSE round(p.part_net * r.commission / 100, 2) END AS own_net,
           CASE WHEN r.commission IS NULL THEN p.part_vat ELSE round(p.part_vat * r.commission / 100, 2) END AS own_vat
    FROM part p JOIN rule r USING (product, code, country, document_date)
)
SELECT 'revenue' AS kind, invoice_id, line_no, part_no, country, product, family, channel, customer_type, duration, fin_key,
       earned_from AS service_from, service_to, own_net AS price, vat_rate, own_vat AS vat, method, ssp, ssp_from
FROM ruled
UNION ALL
SELECT 'agency', invoice_id, line_no, part_no + parts, country, product, family, channel, customer_type, duration, fin_key, service_from, service_to,
       part_net - own_net, vat_rate, part_vat - own_vat, method, NULL, NULL
FROM ruled WHERE commission IS NOT NULL
