-- Contracts that may have a contract asset, or may have to lose one: of one whose service was over before this period nothing can differ, unless something is
-- posted or was changed.
CREATE TEMPORARY TABLE ifrs_live ON COMMIT DROP AS
WITH rule AS MATERIALIZED (
    SELECT k.*, CAST(finance.setting_on(:version, 'trial', product, country, :periodEnd) AS integer) AS trial_months,
           CAST(finance.setting_on(:version, 'free-months', product, country, :periodEnd) AS integer) AS free_months
    FROM (SELECT DISTINCT product, country FROM finance.dimension WHERE country = ANY (CAST(:countries AS text[]))) k
), known AS ( -- as revenue knows it, which was recognised a moment ago
    SELECT coalesce(max(batch) FILTER (WHERE period = :period), max(batch), 0) AS batch, coalesce(bool_or(period = :period), FALSE) AS this_period
    FROM finance.event
    WHERE kind = 'recognition' AND entity = :entity AND batch < :batch AND period IN (:period, CAST(CAST(:period AS date) - interval '1 month' AS date))
), fresh AS MATERIALIZED (
    SELECT batch FROM finance.batch
    WHERE batch > (SELECT batch FROM known) OR NOT (SELECT this_period FROM known) AND entity = :entity AND period = :period
    UNION ALL SELECT CAST(:batch AS bigint)
), touched AS MATERIALIZED (
    SELECT fin_key FROM finance.contract_state WHERE batch IN (SELECT batch FROM fresh)
    UNION SELECT fin_key FROM finance.item WHERE kind = 'revenue' AND batch IN (SELECT batch FROM fresh)
    UNION SELECT fin_key FROM finance.event WHERE kind = 'reversal' AND batch IN (SELECT batch FROM fresh)
), posted AS MATERIALIZED (
    SELECT i.fin_key FROM finance.posting p JOIN finance.item i USING (item_id)
    WHERE (p.debit = 'contract-asset' OR p.credit = 'contract-asset') AND p.entity = :entity AND p.period <= :period
)
SELECT s.fin_key, s.dimension_id, s.activated_on, s.term_months, s.monthly_price, r.free_months,
       CAST(s.activated_on + make_interval(months => coalesce(r.trial_months, 0)) AS date) AS earns_from,
       least(s.term_ends_on, s.ended_on, CAST(:periodEnd AS date)) AS until_on
FROM finance.contract_state s
JOIN finance.dimension d USING (dimension_id)
JOIN rule r USING (product, country)
WHERE s.activated_on <= :periodEnd AND s.monthly_price > 0
  AND NOT EXISTS (SELECT FROM finance.contract_state l WHERE l.state_no > 1 AND l.fin_key = s.fin_key AND l.state_no = s.state_no + 1)
  -- what nobody invoiced within the limitation cannot be claimed any more
  AND least(s.term_ends_on, s.ended_on) + make_interval(years => (SELECT coalesce(CAST(finance.setting_on(:version, 'switch', 'limitation-years', '',
      :periodEnd) AS integer), 5))) >= :periodEnd
  AND (least(s.term_ends_on, s.ended_on) >= :period
       OR s.fin_key IN (SELECT fin_key FROM touched) OR s.fin_key IN (SELECT fin_key FROM posted)
       OR NOT EXISTS (SELECT FROM finance.batch b WHERE b.batch = (SELECT batch FROM known) AND b.version = :version))
