CREATE TEMPORARY TABLE ifrs_breakdown AS
SELECT DISTINCT country, product, family, channel, customer_type, duration FROM ifrs_contract
