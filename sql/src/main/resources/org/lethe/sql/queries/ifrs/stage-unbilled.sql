-- What service has earned and no invoice covers at the end of the period (IFRS 15.105, 107), by contract, against what is posted. A contract owes for
-- the days of its committed term; days before the take-on only when its contract asset was taken on. Where a product has free months, the price of the whole term
-- is spread over all of its days, and what the invoices have earned by then is taken off. By 'with-invoice' nothing new is accrued; what is posted stays until
-- it is invoiced, or cannot be any more.
CREATE TEMPORARY TABLE ifrs_unbilled ON COMMIT DROP AS
WITH taken_back AS MATERIALIZED (
    SELECT CAST(source_id AS bigint) AS event_id FROM finance.event WHERE kind = 'reversal' AND period <= :period
), billable AS NOT MATERIALIZED ( -- what no invoice was taken back of
    SELECT i.fin_key, i.service_to
    FROM finance.item i
    WHERE i.kind = 'revenue' AND i.entity = :entity AND i.billing_period <= :period
      AND NOT EXISTS (SELECT FROM taken_back r WHERE r.event_id = i.event_id)
), uncovered AS MATERIALIZED ( -- of most contracts everything is billed, so that is asked first
    SELECT l.* FROM ifrs_live l
    WHERE l.free_months IS NULL AND NOT EXISTS (SELECT FROM billable i WHERE i.fin_key = l.fin_key AND i.service_to >= l.until_on)
    UNION ALL
    SELECT l.* FROM ifrs_live l WHERE l.free_months IS NOT NULL
), gap AS (
    SELECT l.*, greatest(s.since, coalesce(b.until_on + 1, s.since)) AS from_on
    FROM uncovered l
    LEFT JOIN (SELECT i.fin_key, max(i.service_to) AS until_on FROM billable i WHERE i.fin_key IN (SELECT fin_key FROM uncovered) GROUP BY i.fin_key) b
        USING (fin_key)
    LEFT JOIN (SELECT fin_key, service_from FROM finance.item WHERE kind = 'unbilled' AND billing_period <= :openedOn) o USING (fin_key)
    CROSS JOIN LATERAL (SELECT greatest(l.earns_from, least(CAST(:openedOn AS date) + 1, o.service_from)) AS since) s
), months AS (
    SELECT g.*, CAST(extract(year FROM age(until_on + 1, from_on)) * 12 + extract(month FROM age(until_on + 1, from_on)) AS integer) AS whole
    FROM gap g WHERE free_months IS NULL AND from_on <= until_on
), posted AS (
    SELECT i.fin_key, sum(CASE WHEN p.debit = 'contract-asset' THEN p.amount ELSE -p.amount END) AS amount
    FROM finance.posting p JOIN finance.item i USING (item_id)
    WHERE (p.debit = 'contract-asset' OR p.credit = 'contract-asset') AND p.entity = :entity AND p.period <= :period
    GROUP BY i.fin_key
), target AS (
    SELECT fin_key, dimension_id,
           round(monthly_price * (whole + CAST(until_on + 1 - CAST(from_on + make_interval(months => whole) AS date) AS numeric)
                                          / (CAST(from_on + make_interval(months => whole + 1) AS date)
                                             - CAST(from_on + make_interval(months => whole) AS date))), 2) AS amount
    FROM months
    UNION ALL
    SELECT g.fin_key, g.dimension_id,
           greatest(0, round(g.monthly_price * (g.term_months - g.free_months) * least(g.until_on - g.activated_on + 1, t.days) / t.days, 2)
                       - round(g.monthly_price * (g.term_months - g.free_months)
                               * greatest(0, least(CAST(:openedOn AS date) - g.activated_on + 1, t.days)) / t.days, 2)
                       - coalesce(e.earned, 0))
    FROM gap g
    CROSS JOIN LATERAL (SELECT CAST(g.activated_on + make_interval(months => g.term_months) AS date) - g.activated_on AS days) t
    CROSS JOIN LATERAL (SELECT sum(CASE WHEN p.credit IN ('revenue', 'contract-asset') THEN p.amount ELSE -p.amount END) AS earned
                        FROM finance.item i JOIN finance.posting p USING (item_id)
                        WHERE i.fin_key = g.fin_key AND i.kind = 'revenue' AND p.period <= :period
                          AND (p.debit IN ('revenue', 'contract-asset') OR p.credit IN ('revenue', 'contract-asset'))) e
    WHERE g.free_months IS NOT NULL
)
SELECT fin_key, coalesce(t.dimension_id, i.dimension_id) AS dimension_id, i.item_id, coalesce(t.amount, 0) - coalesce(p.amount, 0) AS amount
FROM target t
FULL JOIN posted p USING (fin_key)
LEFT JOIN (SELECT fin_key, item_id, dimension_id FROM finance.item WHERE kind = 'unbilled') i USING (fin_key)
WHERE coalesce(t.amount, 0) <> coalesce(p.amount, 0)
  AND (t.fin_key IS NULL OR (SELECT finance.setting_on(:version, 'switch', 'unbilled', '', :periodEnd)) = 'accrue')
