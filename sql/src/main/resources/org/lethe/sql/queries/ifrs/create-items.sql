-- Each item: what was billed, credited and recognised, and what is left of it. One sum for each posting, and no index: the whole table is read in its order.
CREATE TEMPORARY TABLE ifrs_balance ON COMMIT DROP AS
SELECT item_id, billed, credited, recognised, billed - credited - recognised - other AS closing
FROM (SELECT item_id, coalesce(-sum(amount) FILTER (WHERE kind = 2), 0) AS billed, coalesce(sum(amount) FILTER (WHERE kind = 3), 0) AS credited,
             coalesce(sum(amount) FILTER (WHERE kind = 1), 0) AS recognised, coalesce(sum(amount) FILTER (WHERE kind = 4), 0) AS other
      FROM (SELECT p.item_id,
                   CASE WHEN p.movement IN ('RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'LATE', 'RECLASSIFIED', 'CATCH_UP', 'RELEASED', 'AMORTISED',
                                            'IMPAIRED') THEN 1
                        WHEN p.movement IN ('BILLED', 'OPENING', 'CAPITALISED') THEN 2
                        WHEN p.movement IN ('CREDIT_NOTE', 'TO_REFUND') THEN 3 ELSE 4 END AS kind,
                   CASE WHEN p.debit = 'contract-liability' OR p.credit = 'contract-cost' THEN p.amount ELSE -p.amount END AS amount
            FROM finance.posting p
            WHERE p.entity = :entity AND (p.seq <= :seq) IS TRUE AND p.period <= :to AND p.item_id IS NOT NULL
              AND (p.debit = 'contract-liability' OR p.credit = 'contract-liability' OR p.debit = 'contract-cost' OR p.credit = 'contract-cost')
            OFFSET 0) p
      GROUP BY item_id) b
