-- 09: costs to obtain contracts (IFRS 15.128), by dealer group and product.
SELECT current_setting('ifrs.entity') AS entity, d.partner, d.segment,
       d.country, d.product, 'all' AS channel, 'all' AS customer_type, 'EUR' AS currency, s.dealer_group,
       CAST(coalesce(sum(s.amount) FILTER (WHERE s.period < CAST(current_setting('ifrs.from') AS date)), 0) AS numeric(16, 2)) AS opening,
       CAST(coalesce(sum(s.amount) FILTER (WHERE s.period >= CAST(current_setting('ifrs.from') AS date) AND s.movement = 'CAPITALISED'), 0) AS numeric(16, 2)) AS capitalised,
       CAST(coalesce(sum(s.amount) FILTER (WHERE s.period >= CAST(current_setting('ifrs.from') AS date) AND s.movement IN ('AMORTISED', 'LATE', 'CATCH_UP')), 0) AS numeric(16, 2)) AS amortised,
       CAST(coalesce(sum(s.amount) FILTER (WHERE s.period >= CAST(current_setting('ifrs.from') AS date) AND s.movement = 'IMPAIRED'), 0) AS numeric(16, 2)) AS impaired,
       CAST(sum(s.amount) AS numeric(16, 2)) AS closing
FROM (SELECT p.dimension_id, p.period, p.movement, CASE WHEN p.debit = 'contract-cost' THEN p.amount ELSE -p.amount END AS amount,
             coalesce(i.dealer_group, p.dealer_group) AS dealer_group
      FROM finance.posting p
      LEFT JOIN finance.item i USING (item_id)
      CROSS JOIN (SELECT current_setting('ifrs.entity') AS entity, CAST(current_setting('ifrs.seq') AS bigint) AS seq,
                         CAST(current_setting('ifrs.to') AS date) AS last OFFSET 0) c
      WHERE p.entity = c.entity AND (p.seq <= c.seq) IS TRUE AND p.period <= c.last AND (p.debit = 'contract-cost' OR p.credit = 'contract-cost')) s
JOIN ifrs_dimension d USING (dimension_id)
WHERE s.dealer_group IS NOT NULL -- opening balances of the account alone have none
GROUP BY d.partner, d.segment, d.country, d.product, s.dealer_group
ORDER BY d.country, d.product, s.dealer_group, d.partner, d.segment
