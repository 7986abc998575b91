-- The breakdowns with the two that the settings decide: the segment of a product or family, and the partner entity of a channel.
CREATE TEMPORARY TABLE ifrs_dimension ON COMMIT DROP AS
SELECT d.*, current_setting('ifrs.entity') AS entity,
       coalesce(finance.setting_on(v.version, 'switch', 'partner-entity/' || d.channel, d.country, v.day), finance.setting_on(v.version, 'switch', 'partner-entity', d.country, v.day), '') AS partner,
       coalesce(finance.setting_on(v.version, 'switch', 'segment/' || d.product, d.country, v.day), finance.setting_on(v.version, 'switch', 'segment/' || d.family, d.country, v.day),
                finance.setting_on(v.version, 'switch', 'segment', d.country, v.day), '') AS segment
FROM finance.dimension d
CROSS JOIN (SELECT CAST(current_setting('ifrs.version') AS integer) AS version, CAST(current_setting('ifrs.day') AS date) AS day) v
