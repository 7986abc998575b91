CREATE TEMPORARY TABLE ifrs_item ON COMMIT DROP AS
SELECT 'revenue' AS kind, invoice_id, 1 AS line_no, 1 AS part_no, country, product, family, channel, customer_type, duration, fin_key,
       CAST(:openedOn AS date) + 1 AS service_from, greatest(service_to, CAST(:openedOn AS date) + 1) AS service_to, liability AS price,
       coalesce(vat_rate, 0) AS vat_rate, 0 AS vat, 'STRAIGHT_LINE_DAILY' AS method, CAST(NULL AS numeric) AS ssp, CAST(NULL AS date) AS ssp_from
FROM ifrs_invoice
