-- Each item: what was billed, credited and recognised, and what is left of it. One look at each posting, and no index: the whole table is read in its order,
-- by several processes (a subquery that ends with OFFSET 0 would be read by one).
CREATE TEMPORARY TABLE ifrs_balance ON COMMIT DROP AS
SELECT item_id, billed, credited, recognised, -moved AS closing
FROM (SELECT item_id, coalesce(-sum(amount) FILTER (WHERE movement IN ('BILLED', 'OPENING', 'CAPITALISED')), 0) AS billed,
             coalesce(sum(amount) FILTER (WHERE movement IN ('CREDIT_NOTE', 'TO_REFUND')), 0) AS credited,
             coalesce(sum(amount) FILTER (WHERE movement IN ('RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'LATE', 'RECLASSIFIED', 'CATCH_UP', 'RELEASED',
                                                             'AMORTISED', 'IMPAIRED')), 0) AS recognised,
             sum(amount) AS moved
      FROM (SELECT p.item_id, p.movement,
                   CASE WHEN p.debit = 'contract-liability' OR p.credit = 'contract-cost' THEN p.amount ELSE -p.amount END AS amount
            FROM finance.posting p
            WHERE p.entity = :entity AND (p.seq <= :seq) IS TRUE AND p.period <= :to AND p.item_id IS NOT NULL
              AND (p.debit = 'contract-liability' OR p.credit = 'contract-liability' OR p.debit = 'contract-cost' OR p.credit = 'contract-cost')) p
      GROUP BY item_id) b
