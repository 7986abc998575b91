CREATE TEMPORARY TABLE ifrs_opening (reference text, country text, role text, amount text) ON COMMIT DROP
