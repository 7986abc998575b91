-- Every equation of the package from the ledger. Its two sides are different views of it: accounts (postings summed by role), journals (events),
-- items, documents, schedules (segments), and what was stored at the last closing. None is computed from the other.
WITH context AS (
    SELECT CAST(current_setting('ifrs.from') AS date) AS first, CAST(current_setting('ifrs.to') AS date) AS last, CAST(current_setting('ifrs.day') AS date) AS day,
           CAST(current_setting('ifrs.seq') AS bigint) AS seq, CAST(current_setting('ifrs.version') AS integer) AS version, current_setting('ifrs.entity') AS entity
), line AS (
    SELECT l.*, l.period >= c.first AS now FROM ifrs_line l, context c
), account AS (
    SELECT coalesce(sum(amount) FILTER (WHERE role = 'contract-liability'), 0) * -1 AS liability,
           coalesce(sum(amount) FILTER (WHERE role = 'refund-liability'), 0) * -1 AS refund,
           coalesce(sum(amount) FILTER (WHERE role = 'receivable'), 0) AS receivable,
           coalesce(sum(amount) FILTER (WHERE role = 'allowance'), 0) * -1 AS allowance,
           coalesce(sum(amount) FILTER (WHERE role = 'contract-cost'), 0) AS cost,
           coalesce(sum(amount) FILTER (WHERE role = 'contract-asset'), 0) AS asset,
           coalesce(sum(amount) FILTER (WHERE role = 'contract-asset' AND (NOT now OR movement IN ('UNBILLED', 'RECLASSIFIED'))), 0) AS asset_moved,
           coalesce(sum(amount) FILTER (WHERE role = 'contract-asset' AND movement = 'OPENING'), 0) AS asset_opening,
           coalesce(sum(amount) FILTER (WHERE role = 'contract-liability' AND movement = 'RECLASSIFIED'), 0) AS reclassified,
           coalesce(sum(amount) FILTER (WHERE role = 'revenue' AND now), 0) * -1 AS revenue,
           coalesce(sum(amount) FILTER (WHERE role = 'revenue' AND now AND billing_period <= period), 0) * -1 AS revenue_of_cohorts,
           coalesce(sum(amount) FILTER (WHERE role = 'contract-liability' AND now AND movement IN (
               'RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'LATE', 'CATCH_UP', 'RELEASED') OR role = 'contract-asset' AND now AND movement = 'UNBILLED'), 0) AS earned,
           coalesce(sum(amount) FILTER (WHERE role IN ('contract-liability', 'principal-payable') AND now AND movement IN ('BILLED', 'CREDIT_NOTE', 'TO_REFUND')), 0) * -1 AS billed,
           coalesce(sum(amount) FILTER (WHERE role IN ('contract-liability', 'principal-payable', 'vat') AND now AND movement IN (
               'BILLED', 'BILLED_VAT', 'CREDIT_NOTE', 'CREDIT_VAT', 'TO_REFUND', 'TO_REFUND_VAT')), 0) * -1 AS billed_gross,
           coalesce(sum(amount) FILTER (WHERE role = 'refund-liability' AND (NOT now OR movement IN (
               'TO_REFUND', 'TO_REFUND_VAT', 'OPENING', 'REFUND', 'WRITE_OFF'))), 0) * -1 AS refund_moved,
           coalesce(sum(amount) FILTER (WHERE role = 'refund-liability' AND movement = 'OPENING'), 0) * -1 AS refund_opening,
           coalesce(sum(amount) FILTER (WHERE role = 'allowance' AND (NOT now OR movement IN ('ECL_NEW', 'ECL_REMEASURED', 'WRITE_OFF', 'OPENING'))), 0) * -1 AS allowance_moved,
           coalesce(sum(amount) FILTER (WHERE now AND amount > 0), 0) AS debit,
           coalesce(sum(amount) FILTER (WHERE role IN ('receivable', 'contract-liability', 'refund-liability')), 0) AS contracts
    FROM line
), country AS (
    SELECT coalesce(sum(l.amount), 0) AS contracts
    FROM line l JOIN finance.dimension d USING (dimension_id), context c
    WHERE l.role IN ('receivable', 'contract-liability', 'refund-liability')
      AND d.country IN (SELECT s.name FROM finance.setting s WHERE s.version = c.version AND s.kind = 'country' AND s.value = c.entity)
), cohort AS (
    SELECT coalesce(sum(amount) FILTER (WHERE role = 'contract-liability' AND movement IN ('BILLED', 'OPENING', 'CREDIT_NOTE', 'TO_REFUND', 'RECLASSIFIED')), 0) * -1
           + coalesce(sum(amount) FILTER (WHERE role = 'revenue' AND movement <> 'UNBILLED'), 0) AS remaining
    FROM line WHERE billing_period IS NOT NULL
), breakdown AS (
    SELECT coalesce(sum(abs(unknown)), 0) AS unknown
    FROM (SELECT sum(amount) FILTER (WHERE now AND movement NOT IN ('BILLED', 'OPENING', 'RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'LATE', 'CATCH_UP',
                                                                    'RECLASSIFIED', 'CREDIT_NOTE', 'TO_REFUND', 'RELEASED')) AS unknown
          FROM line WHERE role = 'contract-liability' GROUP BY dimension_id, period) b
), kept AS (
    SELECT k.role, k.dimension_id, k.balance
    FROM finance.closing k, context c
    WHERE k.entity = c.entity AND k.period = CAST(c.first - interval '1 month' AS date)
      AND k.closing_no = (SELECT max(o.closing_no) FROM finance.closing o WHERE o.entity = k.entity AND o.period = k.period AND o.last_seq <= c.seq)
), stored AS (
    SELECT coalesce(sum(abs(coalesce(k.balance, 0) - coalesce(l.amount, 0))), 0) AS differences
    FROM kept k
    FULL JOIN (SELECT role, dimension_id, sum(amount) AS amount FROM line WHERE NOT now GROUP BY role, dimension_id) l USING (role, dimension_id)
), carried AS (
    SELECT coalesce((SELECT sum(balance) FROM kept WHERE role = 'contract-liability'), 0) * -1
           - coalesce((SELECT sum(amount) FROM line WHERE role = 'contract-liability' AND now), 0) AS liability
), journal AS MATERIALIZED (
    SELECT e.event_id, e.period >= c.first AS now, coalesce(e.stands_for, o.kind, e.kind) AS kind, e.kind = 'reversal' AS reverses, e.net, e.vat
    FROM finance.event e JOIN ifrs_batch b USING (batch) LEFT JOIN finance.event o ON e.kind = 'reversal' AND o.event_id = CASE WHEN e.kind = 'reversal' THEN CAST(e.source_id AS bigint) END, context c
), journals AS (
    SELECT coalesce(sum(CASE WHEN kind IN ('invoice', 'refund', 'opening') THEN net + vat WHEN kind IN ('credit-note', 'payment', 'write-off') THEN -net - vat END), 0) AS owed,
           coalesce(sum(CASE kind WHEN 'invoice' THEN net WHEN 'credit-note' THEN -net END) FILTER (WHERE now), 0) AS billed,
           coalesce(sum(CASE kind WHEN 'invoice' THEN net + vat WHEN 'credit-note' THEN -net - vat END) FILTER (WHERE now), 0) AS billed_gross,
           coalesce(sum(net) FILTER (WHERE kind IN ('recognition', 'unbilled') AND now), 0) AS revenue,
           coalesce(sum(net) FILTER (WHERE kind = 'unbilled'), 0) AS unbilled
    FROM journal
), entry AS (
    SELECT p.event_id, sum(p.amount) AS amount,
           abs(sum(CASE WHEN p.credit IN ('receivable', 'refund-liability', 'bank', 'allowance', 'commission-payable') THEN p.amount ELSE -p.amount END)) AS net
    FROM ifrs_batch b JOIN finance.posting p ON p.seq BETWEEN b.first_seq AND b.last_seq AND p.period = b.period, context c
    WHERE b.period >= c.first AND p.entity = c.entity
    GROUP BY p.event_id
), entries AS (
    SELECT coalesce(sum(n.amount) FILTER (WHERE j.event_id IS NOT NULL), 0) AS credit,
           coalesce(sum(abs(coalesce(n.net, 0) - abs(j.net + j.vat))) FILTER (
               WHERE j.kind IN ('invoice', 'credit-note', 'payment', 'refund', 'write-off', 'commission')), 0) AS differences
    FROM (SELECT * FROM journal WHERE now) j FULL JOIN entry n USING (event_id)
), schedule AS (
    SELECT coalesce(sum(amount), 0) AS to_come FROM ifrs_future
), obligation AS (
    SELECT b.amount,
           coalesce(finance.setting_on(c.version, 'switch', 'expedient-121b/' || d.product, d.country, c.day) = 'on', FALSE) AS b,
           coalesce(finance.setting_on(c.version, 'switch', 'expedient-121a', d.country, c.day) = 'on' AND d.duration = 'up-to-1-year', FALSE) AS a
    FROM (SELECT dimension_id, sum(amount) AS amount
          FROM (SELECT dimension_id, amount FROM ifrs_future UNION ALL SELECT dimension_id, amount FROM ifrs_enforceable) u GROUP BY dimension_id) b
    JOIN finance.dimension d USING (dimension_id), context c
), obligations AS (
    SELECT coalesce(sum(amount), 0) AS of_bands, coalesce(sum(amount) FILTER (WHERE NOT a AND NOT b), 0) AS disclosed,
           coalesce(sum(amount) FILTER (WHERE a AND NOT b), 0) AS a, coalesce(sum(amount) FILTER (WHERE b), 0) AS b
    FROM obligation
), unbilled AS (
    SELECT coalesce(sum(amount), 0) AS amount FROM ifrs_promised
), item AS (
    SELECT coalesce(sum(b.closing) FILTER (WHERE i.kind = 'revenue'), 0) AS remaining, coalesce(sum(b.closing) FILTER (WHERE i.kind = 'cost'), 0) AS cost
    FROM ifrs_balance b JOIN finance.item i USING (item_id)
), spread AS (
    SELECT coalesce(sum(amount), 0) AS whole, coalesce(sum(price), 0) AS price FROM ifrs_spread
), document AS (
    SELECT coalesce(sum(balance), 0) AS open FROM ifrs_open
), losses AS (
    SELECT coalesce(sum(round(gross * rate / 100, 2)), 0) AS expected
    FROM (SELECT sum(o.balance) AS gross, CAST(coalesce(
              finance.setting_on(c.version, 'loss-rate', d.customer_type || '/' || o.bucket, d.country, c.day),
              finance.setting_on(c.version, 'loss-rate', o.bucket, d.country, c.day)) AS numeric) AS rate
          FROM ifrs_open o JOIN finance.dimension d USING (dimension_id), context c WHERE o.balance > 0 GROUP BY d.country, d.customer_type, o.bucket, c.version, c.day) m
), bundle AS (
    SELECT coalesce(sum(n), 0) AS broken FROM (
        SELECT CASE WHEN sum(i.price) = l.net THEN 0 ELSE 1 END AS n
        FROM finance.item i JOIN ifrs_batch b USING (batch)
        JOIN LATERAL (SELECT sum(p.amount) AS net FROM finance.posting p JOIN finance.item k USING (item_id)
                      WHERE k.document_id = i.document_id AND k.line_no = i.line_no AND k.ssp IS NOT NULL AND p.movement = 'BILLED' AND p.event_id = i.event_id) l ON TRUE, context c
        WHERE i.ssp IS NOT NULL AND i.billing_period >= c.first
        GROUP BY i.document_id, i.line_no, l.net) b
), last AS (
    SELECT DISTINCT ON (b.period) b.batch, b.period FROM ifrs_batch b, context c
    WHERE b.period >= c.first AND EXISTS (SELECT FROM finance.source_count n WHERE n.batch = b.batch)
    ORDER BY b.period, b.batch DESC
), source AS (
    SELECT coalesce(sum(n.source_count) FILTER (WHERE n.kind <> 'series'), 0) AS n, coalesce(sum(n.source_net + n.source_vat) FILTER (WHERE n.kind <> 'series'), 0) AS total,
           coalesce(sum(n.missing) FILTER (WHERE last.period = c.last), 0) AS missing
    FROM finance.source_count n JOIN last USING (batch), context c
), posted AS (
    SELECT count(*) AS n, coalesce(sum(e.net + e.vat), 0) AS total
    FROM finance.event e JOIN ifrs_batch b USING (batch) LEFT JOIN finance.document o USING (document_id), context c
    WHERE e.entity = c.entity AND e.kind IN ('invoice', 'credit-note', 'payment', 'refund', 'write-off')
      AND CASE WHEN e.kind = 'invoice' THEN o.document_date ELSE e.happened_on END BETWEEN c.first AND c.day
), missed AS (
    SELECT count(*) AS n, coalesce(sum(f.amount + f.vat), 0) AS total
    FROM finance.finding f JOIN ifrs_batch b USING (batch), context c
    WHERE f.entity = c.entity AND NOT f.posted AND f.happened_on BETWEEN c.first AND c.day
      AND NOT EXISTS (SELECT FROM finance.event e JOIN ifrs_batch k USING (batch) WHERE e.kind = f.kind AND e.source_id = f.source_id)
), numbers AS (
    SELECT (SELECT coalesce(sum(last_seq - first_seq + 1), 0) FROM ifrs_batch WHERE period >= c.first) AS given,
           (SELECT coalesce(sum(postings), 0) FROM ifrs_flow WHERE period >= c.first)
           + (SELECT count(*) FROM finance.explained_gap JOIN ifrs_batch b USING (batch) WHERE b.period >= c.first) AS used
    FROM context c
), pulled AS (
    SELECT greatest(count(DISTINCT p.tables_sha256) - 1, 0) AS others FROM finance.package p, context c
    WHERE p.entity = c.entity AND p.first_period = c.first AND p.last_period = c.last AND p.last_seq = c.seq AND p.version = c.version
      AND p.format = current_setting('ifrs.format') AND p.tables_sha256 <> ''
)
SELECT code, CAST(l AS numeric(20, 2)) AS left_side, CAST(r AS numeric(20, 2)) AS right_side
FROM account, country, cohort, breakdown, stored, carried, journals, entries, schedule, obligations, unbilled, item, spread, document, losses, bundle,
     source, posted, missed, numbers, pulled,
LATERAL (VALUES
    ('1.1', account.liability + breakdown.unknown, account.liability),
    ('1.2', stored.differences, 0),
    ('1.3', account.refund_moved, account.refund),
    ('1.4', account.refund, account.receivable - journals.owed + account.refund_opening),
    ('1.5', account.asset_moved, account.asset),
    ('1.6', account.asset, account.asset_opening + journals.unbilled - account.reclassified),
    ('2.1', account.liability, item.remaining),
    ('2.2', account.liability, carried.liability),
    ('2.3', account.liability, cohort.remaining),
    ('3.1', account.earned, account.revenue),
    ('3.2', account.revenue, journals.revenue),
    ('3.3', account.revenue, account.revenue_of_cohorts),
    ('4.1', schedule.to_come, account.liability),
    ('4.2', obligations.of_bands, item.remaining + unbilled.amount),
    ('4.3', obligations.disclosed, item.remaining + unbilled.amount - obligations.a - obligations.b),
    ('5.1', document.open, account.receivable),
    ('5.2', losses.expected, account.allowance),
    ('5.3', account.allowance_moved, account.allowance),
    ('6.1', account.debit, entries.credit),
    ('6.2', bundle.broken, 0),
    ('6.3', spread.whole, spread.price),
    ('6.4', entries.differences, 0),
    ('7.1', account.billed_gross, journals.billed_gross),
    ('7.2', account.billed, journals.billed),
    ('7.3', source.n, posted.n + missed.n),
    ('7.4', source.total, posted.total + missed.total),
    ('7.5', source.missing, 0),
    ('7.6', account.contracts, country.contracts),
    ('8.1', pulled.others, 0),
    ('8.2', numbers.given, numbers.used),
    ('9.1', item.cost, account.cost)) AS equation(code, l, r)
ORDER BY code
