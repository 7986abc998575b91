-- Which account a role has in a country at the end of the period, and what the group and the taxonomy call it.
CREATE TEMPORARY TABLE ifrs_account ON COMMIT DROP AS
SELECT r.role, r.country, finance.setting_on(CAST(current_setting('ifrs.version') AS integer), 'account', r.role, r.country, CAST(current_setting('ifrs.day') AS date)) AS account,
       coalesce(finance.setting_on(CAST(current_setting('ifrs.version') AS integer), 'group-account', r.role, r.country, CAST(current_setting('ifrs.day') AS date)), '') AS group_account,
       coalesce(finance.setting_on(CAST(current_setting('ifrs.version') AS integer), 'concept', r.role, r.country, CAST(current_setting('ifrs.day') AS date)), '') AS concept
FROM (SELECT DISTINCT l.role, d.country FROM ifrs_line l JOIN finance.dimension d USING (dimension_id)) r
