-- What the segments say is still to come after the last day, by years: from the schedules and not from the postings, so that both can be compared.
CREATE TEMPORARY TABLE ifrs_future ON COMMIT DROP AS
WITH known AS (
    SELECT g.item_id, i.dimension_id, i.method, i.service_from, i.service_to, g.spread, g.starts_on, g.ends_on, g.jump, g.jump_on,
           coalesce(lead(g.starts_on) OVER (PARTITION BY g.item_id ORDER BY g.segment_no) - 1, g.ends_on) AS until_on
    FROM finance.segment g
    JOIN ifrs_batch b USING (batch)
    JOIN finance.item i USING (item_id)
    WHERE i.kind = 'revenue'
), after AS (
    SELECT k.item_id, k.dimension_id, y.n, k.service_from, k.service_to,
           sum(finance.part(k.method, k.service_from, k.spread, k.starts_on, k.ends_on, least(k.until_on, y.day))
               + CASE WHEN k.jump_on <= y.day THEN k.jump ELSE 0 END) AS recognised
    FROM known k
    CROSS JOIN (SELECT n, CASE n WHEN 6 THEN DATE '9999-12-31'
                               ELSE CAST(CAST(current_setting('ifrs.day') AS date) + 1 + make_interval(years => n) AS date) - 1 END AS day
                FROM generate_series(0, 6) n) y
    WHERE k.ends_on > CAST(current_setting('ifrs.day') AS date) OR k.jump_on > CAST(current_setting('ifrs.day') AS date)
          OR k.item_id IN (SELECT item_id FROM known WHERE ends_on > CAST(current_setting('ifrs.day') AS date))
    GROUP BY k.item_id, k.dimension_id, y.n, k.service_from, k.service_to
), banded AS (
    SELECT item_id, dimension_id, n AS band, service_from, service_to,
           recognised - lag(recognised) OVER (PARTITION BY item_id ORDER BY n) AS amount
    FROM after
)
SELECT item_id, dimension_id, band, service_from, service_to, amount FROM banded WHERE band > 0 AND amount <> 0
