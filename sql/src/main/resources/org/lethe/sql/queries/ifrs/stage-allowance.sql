-- Expected losses at the end of the period (IFRS 9 5.5.15): open balance of each invoice × rate of its bucket, by segment, against what is posted.
CREATE TEMPORARY TABLE ifrs_allowance ON COMMIT DROP AS
WITH open AS (
    SELECT document_id, sum(amount) AS balance
    FROM ifrs_owed
    WHERE entity = :entity AND period <= :period
    GROUP BY document_id
    HAVING sum(amount) > 0
), aged AS (
    SELECT o.dimension_id, finance.bucket(o.due_on, :periodEnd) AS bucket, sum(b.balance) AS balance,
           coalesce(sum(b.balance) FILTER (WHERE e.period = :period), 0) AS new_balance
    FROM open b
    JOIN finance.document o USING (document_id)
    JOIN finance.event e ON e.document_id = o.document_id AND e.kind IN ('invoice', 'opening')
    GROUP BY o.dimension_id, 2
), rated AS (
    SELECT a.dimension_id, a.balance, a.new_balance,
           CAST(coalesce(finance.setting_on(:version, 'loss-rate', d.customer_type || '/' || a.bucket, d.country, :periodEnd),
                         finance.setting_on(:version, 'loss-rate', a.bucket, d.country, :periodEnd)) AS numeric) AS rate
    FROM aged a JOIN finance.dimension d USING (dimension_id)
), target AS (
    SELECT dimension_id, sum(round(balance * rate / 100, 2)) AS loss, sum(round(new_balance * rate / 100, 2)) AS new_loss
    FROM rated GROUP BY dimension_id
), posted AS (
    SELECT dimension_id, sum(CASE WHEN credit = 'allowance' THEN amount ELSE -amount END) AS loss,
           coalesce(sum(CASE WHEN credit = 'allowance' THEN amount ELSE -amount END) FILTER (WHERE movement = 'ECL_NEW' AND period = :period), 0) AS new_loss
    FROM finance.posting
    WHERE (debit = 'allowance' OR credit = 'allowance') AND entity = :entity AND period <= :period
    GROUP BY dimension_id
)
SELECT dimension_id, coalesce(t.new_loss, 0) - coalesce(p.new_loss, 0) AS new_loss,
       coalesce(t.loss, 0) - coalesce(p.loss, 0) - (coalesce(t.new_loss, 0) - coalesce(p.new_loss, 0)) AS remeasured
FROM target t
FULL JOIN posted p USING (dimension_id)
