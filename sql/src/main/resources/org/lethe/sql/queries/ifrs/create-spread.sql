-- What the segments of each item come to in the end, of the items that the details list: from the schedules, beside price less credit notes of the postings.
CREATE TEMPORARY TABLE ifrs_spread ON COMMIT DROP AS
WITH listed AS (
    SELECT i.item_id, i.method, i.service_from, b.billed - b.credited AS price
    FROM ifrs_balance b JOIN finance.item i USING (item_id)
    WHERE b.closing <> 0 OR i.service_to >= CAST(current_setting('ifrs.from') AS date) OR i.billing_period >= CAST(current_setting('ifrs.from') AS date)
)
SELECT l.item_id, l.price, sum(g.jump + CASE WHEN g.until_on IS NULL OR g.until_on >= g.ends_on THEN g.spread
                                             ELSE finance.part(l.method, l.service_from, g.spread, g.starts_on, g.ends_on, g.until_on) END) AS amount
FROM listed l
JOIN (SELECT s.*, lead(s.starts_on) OVER (PARTITION BY s.item_id ORDER BY s.segment_no) - 1 AS until_on FROM finance.segment s JOIN ifrs_batch b USING (batch)) g
    USING (item_id)
GROUP BY l.item_id, l.price
