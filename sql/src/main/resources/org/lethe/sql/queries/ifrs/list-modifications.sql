-- 10: credit notes, cancellations and refunds of the period, with their effect (IFRS 15.20, 21).
SELECT current_setting('ifrs.entity') AS entity, current_setting('ifrs.partner') AS partner, current_setting('ifrs.segment') AS segment,
       d.country, d.product, d.channel, d.customer_type, 'EUR' AS currency, e.event_id AS journal, e.number AS document, e.happened_on AS day,
       CASE WHEN e.kind = 'ended' THEN 'cancel' WHEN e.kind = 'refund' THEN 'refund' WHEN e.reason = 'unused-days' THEN '21a' ELSE '21b' END AS type,
       coalesce(nullif(e.reason, ''), e.kind) AS reason, i.fin_key, i.line_no,
       CAST(coalesce(g.jump, 0) AS numeric(16, 2)) AS revenue_at_once, CAST(coalesce(g.spread, 0) AS numeric(16, 2)) AS spread_from_then,
       CAST(-coalesce(p.net, 0) AS numeric(16, 2)) AS price_change
FROM finance.event e
JOIN ifrs_batch b USING (batch)
JOIN finance.segment g ON g.event_id = e.event_id AND g.segment_no > 1
JOIN finance.item i ON i.item_id = g.item_id
JOIN finance.dimension d ON d.dimension_id = i.dimension_id
LEFT JOIN LATERAL (SELECT sum(amount) AS net FROM finance.posting q WHERE q.item_id = i.item_id AND q.event_id = e.event_id
                   AND q.movement IN ('CREDIT_NOTE', 'TO_REFUND')) p ON TRUE
WHERE e.period >= CAST(current_setting('ifrs.from') AS date) AND e.entity = current_setting('ifrs.entity')
ORDER BY e.event_id, i.item_id
