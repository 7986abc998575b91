-- What each item should have recognised by the end of the period, less what is posted already. An item whose segments are all older than the last
-- recognition of this period, or of the one before, is known to be right up to then, so its postings need not be read.
CREATE TEMPORARY TABLE ifrs_recognition ON COMMIT DROP AS
WITH known AS (
    SELECT coalesce(max(batch) FILTER (WHERE period = :period), max(batch), 0) AS batch, coalesce(bool_or(period = :period), FALSE) AS this_period
    FROM finance.event
    WHERE kind = 'recognition' AND entity = :entity AND period IN (:period, CAST(CAST(:period AS date) - interval '1 month' AS date))
), touched AS (
    SELECT DISTINCT g.item_id FROM finance.segment g, known k WHERE g.batch > k.batch
), segment AS (
    SELECT g.item_id, i.method, i.service_from, g.spread, g.starts_on, g.ends_on, g.jump, g.jump_on, g.jump_kind, t.item_id IS NOT NULL AS touched,
           coalesce(n.starts_on - 1, g.ends_on) AS until_on
    FROM finance.segment g
    JOIN finance.item i USING (item_id)
    LEFT JOIN touched t USING (item_id)
    LEFT JOIN finance.segment n ON n.item_id = g.item_id AND n.segment_no = g.segment_no + 1
    CROSS JOIN known k
    WHERE i.entity = :entity AND i.billing_period <= :period
      AND (t.item_id IS NOT NULL OR NOT k.this_period AND (g.ends_on >= :period OR g.jump_on >= :period) AND g.starts_on <= :periodEnd)
), target AS (
    SELECT item_id, touched,
           sum(finance.part(method, service_from, spread, starts_on, ends_on, least(until_on, CAST(:periodEnd AS date)))) AS by_end,
           sum(finance.part(method, service_from, spread, starts_on, ends_on, least(until_on, CAST(:period AS date) - 1))) AS by_start,
           coalesce(sum(jump) FILTER (WHERE jump_kind = 'catch-up' AND jump_on <= :periodEnd AND (touched OR jump_on >= :period)), 0) AS catch_up,
           coalesce(sum(jump) FILTER (WHERE jump_kind = 'released' AND jump_on <= :periodEnd AND (touched OR jump_on >= :period)), 0) AS released
    FROM segment
    GROUP BY item_id, touched
)
SELECT t.item_id,
       t.by_end - t.by_start - coalesce(p.now, 0) AS normal,
       CASE WHEN t.touched THEN t.by_start - coalesce(p.earlier, 0) - coalesce(p.late_now, 0) ELSE 0 END AS late,
       t.catch_up - coalesce(p.catch_up, 0) AS catch_up,
       t.released - coalesce(p.released, 0) AS released
FROM target t
LEFT JOIN LATERAL (
    SELECT sum(amount) FILTER (WHERE movement IN ('RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'AMORTISED') AND period = :period) AS now,
           sum(amount) FILTER (WHERE movement IN ('RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'AMORTISED', 'LATE') AND period < :period) AS earlier,
           sum(amount) FILTER (WHERE movement = 'LATE' AND period = :period) AS late_now,
           sum(amount) FILTER (WHERE movement = 'CATCH_UP') AS catch_up,
           sum(amount) FILTER (WHERE movement IN ('RELEASED', 'IMPAIRED')) AS released
    FROM (SELECT movement, period, CASE WHEN credit IN ('revenue', 'contract-cost') THEN amount ELSE -amount END AS amount
          FROM finance.posting q WHERE t.touched AND q.item_id = t.item_id AND q.period <= :period
            AND movement IN ('RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'AMORTISED', 'LATE', 'CATCH_UP', 'RELEASED', 'IMPAIRED')) q) p ON TRUE
