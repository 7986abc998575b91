-- What each item should have recognised by the end of the period, less what is posted already. An item that nothing has changed since the last recognition
-- of this period, or of the one before, is known to be right up to then, so its postings need not be read: each of its segments earns this month's days.
INSERT INTO finance.posting (seq, event_id, entity, period, posted_on, dimension_id, item_id, billing_period, debit, credit, amount, movement)
WITH known AS (
    SELECT coalesce(max(batch) FILTER (WHERE period = :period), max(batch), 0) AS batch, coalesce(bool_or(period = :period), FALSE) AS this_period
    FROM finance.event
    WHERE kind = 'recognition' AND entity = :entity AND period IN (:period, CAST(CAST(:period AS date) - interval '1 month' AS date))
), own AS MATERIALIZED ( -- batches of this period that nothing of is recognised: what they have billed has no other postings
    SELECT batch FROM finance.batch WHERE entity = :entity AND period = :period AND NOT (SELECT this_period FROM known)
    UNION ALL SELECT CAST(:batch AS bigint)
), taken_back AS MATERIALIZED (
    SELECT CAST(source_id AS bigint) AS event_id FROM finance.event WHERE kind = 'reversal' AND period <= :period
), touched AS MATERIALIZED (
    SELECT item_id FROM finance.segment WHERE batch > (SELECT batch FROM known)
    UNION
    -- Before anything of this period is recognised: what its own nights have changed, whatever was recognised of the one before meanwhile; and jumps.
    SELECT item_id FROM finance.segment
    WHERE NOT (SELECT this_period FROM known)
      AND (batch IN (SELECT batch FROM own)
           OR jump <> 0 AND jump_on BETWEEN :period AND :periodEnd)
), segment AS (
    SELECT g.*, i.method, i.service_from, i.kind, i.fin_key, i.dimension_id, i.billing_period, coalesce(n.starts_on - 1, g.ends_on) AS until_on,
           i.event_id IN (SELECT event_id FROM taken_back) AS reversed, i.batch IN (SELECT batch FROM own) AS fresh
    FROM touched JOIN finance.segment g USING (item_id)
    JOIN finance.item i USING (item_id)
    LEFT JOIN finance.segment n ON n.segment_no > 1 AND n.item_id = g.item_id AND n.segment_no = g.segment_no + 1
    WHERE i.entity = :entity AND i.billing_period <= :period
), plain AS (
    SELECT i.item_id, i.kind, i.dimension_id, i.billing_period,
           finance.part(i.method, i.service_from, g.spread, g.starts_on, g.ends_on, least(n.starts_on - 1, g.ends_on, CAST(:periodEnd AS date)))
           - finance.part(i.method, i.service_from, g.spread, g.starts_on, g.ends_on, least(n.starts_on - 1, g.ends_on, CAST(:period AS date) - 1)) AS amount
    FROM finance.segment g
    JOIN finance.item i USING (item_id)
    LEFT JOIN finance.segment n ON n.segment_no > 1 AND n.item_id = g.item_id AND n.segment_no = g.segment_no + 1
    WHERE NOT (SELECT this_period FROM known) AND g.starts_on <= :periodEnd AND g.ends_on >= :period
      AND i.entity = :entity AND i.billing_period <= :period
      AND NOT EXISTS (SELECT FROM touched t WHERE t.item_id = g.item_id)
), target AS (
    SELECT item_id, kind, fin_key, dimension_id, billing_period, reversed, fresh,
           sum(finance.part(method, service_from, spread, starts_on, ends_on, least(until_on, CAST(:periodEnd AS date)))) AS by_end,
           sum(finance.part(method, service_from, spread, starts_on, ends_on, least(until_on, CAST(:period AS date) - 1))) AS by_start,
           coalesce(sum(jump) FILTER (WHERE jump_kind = 'catch-up' AND jump_on <= :periodEnd), 0) AS catch_up,
           coalesce(sum(jump) FILTER (WHERE jump_kind = 'released' AND jump_on <= :periodEnd), 0) AS released
    FROM segment
    GROUP BY item_id, kind, fin_key, dimension_id, billing_period, reversed, fresh
), posted AS MATERIALIZED (
    SELECT t.item_id, p.*
    FROM target t
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(amount) FILTER (WHERE movement IN ('RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'AMORTISED') AND period = :period), 0) AS now,
               coalesce(sum(amount) FILTER (WHERE (movement IN ('RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'AMORTISED', 'LATE')
                                                   OR movement = 'RECLASSIFIED' AND amount > 0) AND period < :period), 0) AS earlier,
               coalesce(sum(amount) FILTER (WHERE (movement = 'LATE' OR movement = 'RECLASSIFIED' AND amount > 0) AND period = :period), 0) AS late_now,
               -- a contract asset that was made one again is a part of the correction
               coalesce(sum(amount) FILTER (WHERE movement = 'CATCH_UP' OR movement = 'RECLASSIFIED' AND amount < 0), 0) AS catch_up,
               coalesce(sum(amount) FILTER (WHERE movement IN ('RELEASED', 'IMPAIRED')), 0) AS released,
               coalesce(sum(amount) FILTER (WHERE movement = 'RECLASSIFIED'), 0) AS reclassified
        FROM (SELECT movement, period, CASE WHEN debit IN ('contract-liability', 'commission-expense') THEN amount ELSE -amount END AS amount
              FROM finance.posting q WHERE q.item_id = t.item_id AND q.period <= :period) q) p
    WHERE NOT t.fresh
), due AS (
    SELECT t.item_id, t.kind, t.fin_key, t.dimension_id, t.billing_period, t.reversed, t.by_end - t.by_start - coalesce(p.now, 0) AS normal,
           t.by_start - coalesce(p.earlier + p.late_now, 0) AS late, t.catch_up - coalesce(p.catch_up, 0) AS catch_up,
           t.released - coalesce(p.released, 0) AS released,
           -- An invoice that is taken back makes a contract asset again of what it had turned into a receivable.
           CASE WHEN t.reversed AND t.catch_up < p.catch_up THEN least(p.catch_up - t.catch_up, p.reclassified) ELSE 0 END AS reopened
    FROM target t
    LEFT JOIN posted p USING (item_id)
), asset AS (
    SELECT fin_key, a.open + coalesce(r.reopened, 0) AS open
    FROM ifrs_asset a LEFT JOIN (SELECT fin_key, sum(reopened) AS reopened FROM due WHERE reopened > 0 GROUP BY fin_key) r USING (fin_key)
), reclassified AS (
    -- Service of earlier months that was a contract asset until this invoice came (IFRS 15.107): as far as that lasts, item after item.
    SELECT item_id, least(late, greatest(open - before, 0)) AS amount
    FROM (SELECT d.item_id, d.late, a.open, sum(d.late) OVER (PARTITION BY d.fin_key ORDER BY d.item_id) - d.late AS before
          FROM due d JOIN asset a USING (fin_key) WHERE d.late > 0 AND d.kind = 'revenue' AND NOT d.reversed AND a.open > 0) l
), side AS (
    SELECT item_id, 1 AS n, amount, CASE WHEN kind = 'cost' THEN 'AMORTISED' WHEN billing_period < :period THEN 'RECOGNISED_OPENING'
                                         ELSE 'RECOGNISED_CURRENT' END AS movement, kind, dimension_id, billing_period
    FROM (SELECT item_id, normal AS amount, kind, dimension_id, billing_period FROM due
          UNION ALL
          SELECT item_id, amount, kind, dimension_id, billing_period FROM plain) earned
    UNION ALL
    SELECT item_id, 2, d.late - coalesce(r.amount, 0), 'LATE', kind, dimension_id, billing_period
    FROM due d LEFT JOIN reclassified r USING (item_id) WHERE d.late <> 0
    UNION ALL
    SELECT item_id, 3, r.amount, 'RECLASSIFIED', 'asset', dimension_id, billing_period FROM due JOIN reclassified r USING (item_id)
    UNION ALL
    SELECT item_id, 4, catch_up + reopened, 'CATCH_UP', kind, dimension_id, billing_period FROM due WHERE catch_up <> 0
    UNION ALL
    SELECT item_id, 5, released, CASE WHEN kind = 'cost' THEN 'IMPAIRED' ELSE 'RELEASED' END, kind, dimension_id, billing_period
    FROM due WHERE released <> 0
    UNION ALL
    SELECT item_id, 6, -reopened, 'RECLASSIFIED', 'asset', dimension_id, billing_period FROM due WHERE reopened > 0
)
SELECT :seq + row_number() OVER (ORDER BY item_id, n), (SELECT coalesce(max(event_id), 0) + 1 FROM finance.event), :entity, :period, :periodEnd,
       dimension_id, item_id, billing_period,
       CASE WHEN amount > 0 THEN debit ELSE credit END, CASE WHEN amount > 0 THEN credit ELSE debit END, abs(amount), movement
FROM side
CROSS JOIN LATERAL (SELECT CASE kind WHEN 'cost' THEN 'commission-expense' ELSE 'contract-liability' END AS debit,
                           CASE kind WHEN 'cost' THEN 'contract-cost' WHEN 'asset' THEN 'contract-asset' ELSE 'revenue' END AS credit) account
WHERE amount <> 0
