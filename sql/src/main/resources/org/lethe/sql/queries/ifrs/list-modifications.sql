-- 10: renewals, upgrades and downgrades, credit notes, cancellations and refunds of the period, with their effect (IFRS 15.20, 21). A renewal or an
-- upgrade adds days of service at their own price and is a contract of its own (20); less service changes what is left (21(a)).
WITH change AS (
    SELECT b.period, k.as_of, s.fin_key, s.state_no, s.dimension_id, p.monthly_price AS price_before, s.monthly_price AS price_after,
           p.term_ends_on AS term_before, s.term_ends_on AS term_after,
           CASE WHEN s.term_ends_on > p.term_ends_on THEN 'renewal' WHEN s.monthly_price > p.monthly_price THEN 'upgrade'
                WHEN s.monthly_price < p.monthly_price THEN 'downgrade' WHEN s.dimension_id <> p.dimension_id THEN 'other-product'
                WHEN s.terminated_on IS DISTINCT FROM p.terminated_on THEN 'notice' END AS reason
    FROM finance.contract_state s
    JOIN ifrs_batch b USING (batch)
    JOIN finance.batch k USING (batch)
    JOIN finance.contract_state p ON p.fin_key = s.fin_key AND p.state_no = s.state_no - 1
    WHERE b.period >= CAST(current_setting('ifrs.from') AS date)
), event AS (
    SELECT e.* FROM finance.event e JOIN ifrs_batch b USING (batch)
    WHERE e.entity = current_setting('ifrs.entity') AND e.period >= CAST(current_setting('ifrs.from') AS date)
), row AS (
    SELECT 1 AS n, e.event_id AS journal, e.number AS document, e.happened_on AS day,
           CASE WHEN e.kind = 'ended' THEN 'cancel' WHEN e.kind = 'reversal' THEN 'reversal' WHEN e.reason = 'unused-days' THEN '21a' ELSE '21b' END AS type,
           coalesce(nullif(e.reason, ''), e.kind) AS reason, i.fin_key, i.item_id, i.line_no, i.dimension_id, g.jump AS at_once, g.spread,
           (SELECT -sum(CASE WHEN q.debit = 'contract-liability' THEN q.amount ELSE -q.amount END) FROM finance.posting q
            WHERE q.item_id = i.item_id AND q.event_id = e.event_id AND q.movement IN ('BILLED', 'CREDIT_NOTE', 'TO_REFUND')) AS price_change,
           CAST(NULL AS numeric) AS paid_back, CAST(NULL AS numeric) AS price_before, CAST(NULL AS numeric) AS price_after,
           CAST(NULL AS date) AS term_before, CAST(NULL AS date) AS term_after
    FROM event e
    JOIN finance.segment g ON g.event_id = e.event_id AND g.segment_no > 1
    JOIN ifrs_batch b ON b.batch = g.batch
    JOIN finance.item i USING (item_id)
    WHERE i.kind = 'revenue'
    UNION ALL
    SELECT 1, e.event_id, e.number, e.happened_on, 'refund', 'paid-back', e.fin_key, NULL, NULL, o.dimension_id, 0, 0, 0, e.net, NULL, NULL, NULL, NULL
    FROM event e JOIN finance.document o USING (document_id) WHERE e.kind = 'refund'
    UNION ALL
    SELECT 2, NULL, NULL, CASE reason WHEN 'renewal' THEN term_before + 1 ELSE as_of END,
           CASE WHEN reason IN ('renewal', 'upgrade') THEN '20' WHEN reason = 'notice' THEN 'notice' ELSE '21a' END, reason, fin_key, state_no, NULL,
           dimension_id, 0, 0, 0, NULL, price_before, price_after, term_before, term_after
    FROM change WHERE reason IS NOT NULL
)
SELECT current_setting('ifrs.entity') AS entity, d.partner, d.segment, d.country, d.product, d.channel, d.customer_type, 'EUR' AS currency, r.journal, r.document,
       r.day, r.type, r.reason, r.fin_key, r.line_no, CAST(coalesce(r.at_once, 0) AS numeric(16, 2)) AS revenue_at_once,
       CAST(coalesce(r.spread, 0) AS numeric(16, 2)) AS spread_from_then, CAST(coalesce(r.price_change, 0) AS numeric(16, 2)) AS price_change,
       CAST(coalesce(r.paid_back, 0) AS numeric(16, 2)) AS paid_back, CAST(r.price_before AS numeric(16, 2)) AS monthly_price_before,
       CAST(r.price_after AS numeric(16, 2)) AS monthly_price_after, r.term_before AS term_ends_before, r.term_after AS term_ends_after
FROM row r
JOIN ifrs_dimension d USING (dimension_id)
ORDER BY r.n, r.journal, r.day, r.fin_key, r.item_id
