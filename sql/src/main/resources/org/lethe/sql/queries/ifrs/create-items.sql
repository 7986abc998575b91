-- Each item: what was billed, credited and recognised, and what is left of it.
CREATE TEMPORARY TABLE ifrs_balance ON COMMIT DROP AS
SELECT item_id,
       coalesce(sum(amount) FILTER (WHERE movement IN ('BILLED', 'OPENING', 'CAPITALISED')), 0) AS billed,
       coalesce(-sum(amount) FILTER (WHERE movement IN ('CREDIT_NOTE', 'TO_REFUND')), 0) AS credited,
       coalesce(-sum(amount) FILTER (WHERE movement IN ('RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'LATE', 'RECLASSIFIED', 'CATCH_UP', 'RELEASED',
                                                        'AMORTISED', 'IMPAIRED')), 0) AS recognised,
       sum(amount) AS closing
FROM (SELECT p.item_id, p.movement, CASE WHEN p.credit = 'contract-liability' OR p.debit = 'contract-cost' THEN p.amount ELSE -p.amount END AS amount
      FROM finance.posting p
      CROSS JOIN (SELECT current_setting('ifrs.entity') AS entity, CAST(current_setting('ifrs.seq') AS bigint) AS seq,
                         CAST(current_setting('ifrs.to') AS date) AS last OFFSET 0) c
      WHERE p.entity = c.entity AND p.seq <= c.seq AND p.period <= c.last AND p.item_id IS NOT NULL
        AND (p.credit IN ('contract-liability', 'contract-cost') OR p.debit IN ('contract-liability', 'contract-cost'))
      OFFSET 0) p -- in the order of the table: by the index of items every row would be looked up
GROUP BY item_id
