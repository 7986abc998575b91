CREATE TEMPORARY TABLE ifrs_commission ON COMMIT DROP AS
SELECT a.source_id, a.fin_key, d.dimension_id, a.agreed_on, a.amount, a.dealer_group, a.service_from, a.service_to
FROM ifrs_agreed a
JOIN finance.dimension d USING (country, product, family, channel, customer_type, duration)
WHERE a.agreed_on > :openedOn AND a.agreed_on <= CAST(:periodEnd AS date) AND a.country = ANY (CAST(:countries AS text[]))
