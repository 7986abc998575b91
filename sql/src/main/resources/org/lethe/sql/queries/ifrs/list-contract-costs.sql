-- 09: costs to obtain contracts (IFRS 15.128), by dealer group and product.
SELECT current_setting('ifrs.entity') AS entity, d.partner, d.segment,
       d.country, d.product, 'all' AS channel, 'all' AS customer_type, 'EUR' AS currency, i.dealer_group,
       CAST(coalesce(sum(s.amount) FILTER (WHERE s.period < CAST(current_setting('ifrs.from') AS date)), 0) AS numeric(16, 2)) AS opening,
       CAST(coalesce(sum(s.amount) FILTER (WHERE s.period >= CAST(current_setting('ifrs.from') AS date) AND s.movement = 'CAPITALISED'), 0) AS numeric(16, 2)) AS capitalised,
       CAST(coalesce(sum(s.amount) FILTER (WHERE s.period >= CAST(current_setting('ifrs.from') AS date) AND s.movement IN ('AMORTISED', 'LATE', 'CATCH_UP')), 0) AS numeric(16, 2)) AS amortised,
       CAST(coalesce(sum(s.amount) FILTER (WHERE s.period >= CAST(current_setting('ifrs.from') AS date) AND s.movement = 'IMPAIRED'), 0) AS numeric(16, 2)) AS impaired,
       CAST(sum(s.amount) AS numeric(16, 2)) AS closing
FROM finance.item i
JOIN ifrs_dimension d USING (dimension_id)
JOIN (SELECT item_id, period, movement, CASE WHEN debit = 'contract-cost' THEN amount ELSE -amount END AS amount
      FROM finance.posting p
      CROSS JOIN (SELECT current_setting('ifrs.entity') AS entity, CAST(current_setting('ifrs.seq') AS bigint) AS seq,
                         CAST(current_setting('ifrs.to') AS date) AS last OFFSET 0) c
      WHERE p.entity = c.entity AND (p.seq <= c.seq) IS TRUE AND p.period <= c.last AND (debit = 'contract-cost' OR credit = 'contract-cost')) s USING (item_id)
WHERE i.kind = 'cost'
GROUP BY d.partner, d.segment, d.country, d.product, i.dealer_group
ORDER BY d.country, d.product, i.dealer_group, d.partner, d.segment
