-- One round: the earliest credit note or end of each item that has not become a segment yet. What was recognised before its day is frozen.
INSERT INTO finance.segment (item_id, segment_no, batch, cause, event_id, starts_on, ends_on, spread, jump, jump_on, jump_kind)
SELECT item_id, segment_no + 1, :batch, cause, event_id, begins, CASE WHEN spread = 0 THEN begins - 1 ELSE ends_on END, spread, jump,
       CASE WHEN cause <> 'ended' THEN greatest(day, least(begins, ends_on)) WHEN day < service_from THEN day ELSE begins - 1 END,
       CASE cause WHEN 'ended' THEN 'released' ELSE 'catch-up' END
FROM (
    SELECT c.*, last.segment_no, last.ends_on, i.service_from, b.begins,
           CASE WHEN c.cause = 'ended' OR b.begins > last.ends_on THEN 0
                WHEN c.cause = 'unused-days' THEN greatest(due.amount - due.frozen, 0)
                ELSE due.amount - due.earned END AS spread,
           CASE WHEN c.cause = 'ended' OR b.begins > last.ends_on THEN due.amount - due.frozen
                WHEN c.cause = 'unused-days' THEN least(due.amount - due.frozen, 0)
                ELSE due.earned - due.frozen END AS jump
    FROM (SELECT DISTINCT ON (item_id) *
          FROM ifrs_change w
          WHERE NOT EXISTS (SELECT FROM finance.segment g WHERE g.item_id = w.item_id AND g.event_id = w.event_id)
            AND (w.cause <> 'ended' OR (SELECT g.ends_on FROM finance.segment g WHERE g.item_id = w.item_id ORDER BY g.segment_no DESC LIMIT 1) > w.day)
          ORDER BY item_id, day, event_id) c
    JOIN finance.item i USING (item_id)
    CROSS JOIN LATERAL (SELECT g.segment_no, g.starts_on,
                               -- a credit note that is reversed gives back the days that it took
                               CASE WHEN c.credit < 0 AND g.cause <> 'ended' THEN greatest(g.ends_on, i.service_to) ELSE g.ends_on END AS ends_on
                        FROM finance.segment g WHERE g.item_id = c.item_id ORDER BY g.segment_no DESC LIMIT 1) last
    CROSS JOIN LATERAL (SELECT greatest(c.day + CASE c.cause WHEN 'ended' THEN 1 ELSE 0 END, last.starts_on, i.service_from) AS begins) b
    CROSS JOIN LATERAL (
        SELECT sum(finance.part(i.method, i.service_from, g.spread, g.starts_on, g.ends_on, g.until_on)) + sum(g.jump) - c.credit AS amount,
               sum(finance.part(i.method, i.service_from, g.spread, g.starts_on, g.ends_on, least(g.until_on, b.begins - 1))) + sum(g.jump) AS frozen
        FROM (SELECT g.*, coalesce(lead(g.starts_on) OVER (ORDER BY g.segment_no) - 1, g.ends_on) AS until_on
              FROM finance.segment g WHERE g.item_id = c.item_id) g) kept
    CROSS JOIN LATERAL (
        SELECT kept.amount, kept.frozen,
               finance.part(i.method, i.service_from, kept.amount, i.service_from, greatest(last.ends_on, i.service_from), b.begins - 1) AS earned) due
) change
