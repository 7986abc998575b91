-- Expected losses at the end of the period (IFRS 9 5.5.15): open balance of each invoice × rate of its bucket, by segment, against what is posted.
CREATE TEMPORARY TABLE ifrs_allowance ON COMMIT DROP AS
WITH open AS (
    SELECT p.document_id, sum(CASE WHEN p.debit = 'receivable' THEN p.amount ELSE -p.amount END) AS balance
    FROM finance.posting p
    WHERE p.entity = :entity AND p.period <= :period AND p.document_id IS NOT NULL AND 'receivable' IN (p.debit, p.credit)
    GROUP BY p.document_id
), aged AS (
    SELECT o.dimension_id, d.country, d.customer_type, finance.bucket(o.due_on, :periodEnd) AS bucket, b.balance,
           e.period = :period AS is_new
    FROM open b
    JOIN finance.document o USING (document_id)
    JOIN finance.dimension d USING (dimension_id)
    JOIN finance.event e ON e.document_id = o.document_id AND e.kind IN ('invoice', 'opening')
    WHERE b.balance > 0
), rated AS (
    SELECT dimension_id, bucket, round(sum(balance) * rate / 100, 2) AS loss, round(coalesce(sum(balance) FILTER (WHERE is_new), 0) * rate / 100, 2) AS new_loss
    FROM (SELECT a.*, CAST(coalesce(finance.setting_on(:version, 'loss-rate', a.customer_type || '/' || a.bucket, a.country, :periodEnd),
                                    finance.setting_on(:version, 'loss-rate', a.bucket, a.country, :periodEnd)) AS numeric) AS rate FROM aged a) a
    GROUP BY dimension_id, bucket, rate
), target AS (
    SELECT dimension_id, sum(loss) AS loss, sum(new_loss) AS new_loss FROM rated GROUP BY dimension_id
), posted AS (
    SELECT dimension_id, sum(CASE WHEN credit = 'allowance' THEN amount ELSE -amount END) AS loss,
           coalesce(sum(CASE WHEN credit = 'allowance' THEN amount ELSE -amount END) FILTER (WHERE movement = 'ECL_NEW' AND period = :period), 0) AS new_loss
    FROM finance.posting
    WHERE entity = :entity AND period <= :period AND 'allowance' IN (debit, credit)
    GROUP BY dimension_id
)
SELECT dimension_id, coalesce(t.new_loss, 0) - coalesce(p.new_loss, 0) AS new_loss,
       coalesce(t.loss, 0) - coalesce(p.loss, 0) - (coalesce(t.new_loss, 0) - coalesce(p.new_loss, 0)) AS remeasured
FROM target t
FULL JOIN posted p USING (dimension_id)
