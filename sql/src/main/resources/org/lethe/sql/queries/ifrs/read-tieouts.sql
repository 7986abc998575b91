-- Every equation of the package, from the ledger: postings, schedules and what was stored at the last closing.
WITH line AS (
    SELECT s.role, s.amount, p.movement, p.period, p.billing_period, p.item_id, p.document_id, p.dimension_id
    FROM finance.posting p
    CROSS JOIN LATERAL (VALUES (p.debit, p.amount), (p.credit, -p.amount)) AS s(role, amount)
    WHERE p.entity = current_setting('ifrs.entity') AND p.seq <= CAST(current_setting('ifrs.seq') AS bigint)
      AND p.period <= CAST(current_setting('ifrs.to') AS date)
), liability AS (
    SELECT -coalesce(sum(amount), 0) AS closing,
           -coalesce(sum(amount) FILTER (WHERE period < CAST(current_setting('ifrs.from') AS date)), 0) AS opening,
           -coalesce(sum(amount) FILTER (WHERE period >= CAST(current_setting('ifrs.from') AS date) AND movement IN (
               'BILLED', 'OPENING', 'RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'LATE', 'CATCH_UP', 'CREDIT_NOTE', 'TO_REFUND', 'RELEASED')), 0) AS moved,
           -coalesce(sum(amount) FILTER (WHERE period >= CAST(current_setting('ifrs.from') AS date) AND movement IN (
               'BILLED', 'CREDIT_NOTE', 'TO_REFUND')), 0) AS billed,
           coalesce(sum(amount) FILTER (WHERE period >= CAST(current_setting('ifrs.from') AS date) AND movement IN (
               'RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'LATE', 'CATCH_UP', 'RELEASED')), 0) AS earned,
           -coalesce(sum(amount) FILTER (WHERE billing_period IS NOT NULL), 0) AS of_items
    FROM line WHERE role = 'contract-liability'
), revenue AS (
    SELECT -coalesce(sum(amount), 0) AS earned, -coalesce(sum(amount) FILTER (WHERE billing_period IS NOT NULL), 0) AS of_cohorts
    FROM line WHERE role = 'revenue' AND period >= CAST(current_setting('ifrs.from') AS date)
), refund AS (
    SELECT -coalesce(sum(amount), 0) AS closing,
           -coalesce(sum(amount) FILTER (WHERE period < CAST(current_setting('ifrs.from') AS date) OR movement IN ('TO_REFUND', 'TO_REFUND_VAT', 'OPENING')), 0)
               - coalesce(sum(amount) FILTER (WHERE period >= CAST(current_setting('ifrs.from') AS date) AND movement IN ('REFUND', 'WRITE_OFF')), 0) AS moved
    FROM line WHERE role = 'refund-liability'
), receivable AS (
    SELECT coalesce(sum(amount), 0) AS closing, coalesce(sum(amount) FILTER (WHERE document_id IS NOT NULL), 0) AS of_documents
    FROM line WHERE role = 'receivable'
), allowance AS (
    SELECT -coalesce(sum(amount), 0) AS closing,
           -coalesce(sum(amount) FILTER (WHERE movement IN ('ECL_NEW', 'ECL_REMEASURED', 'WRITE_OFF', 'OPENING')), 0) AS moved
    FROM line WHERE role = 'allowance'
), losses AS (
    SELECT coalesce(sum(round(gross * rate / 100, 2)), 0) AS expected
    FROM (SELECT sum(o.balance) AS gross, CAST(coalesce(
              finance.setting_on(CAST(current_setting('ifrs.version') AS integer), 'loss-rate', d.customer_type || '/' || o.bucket, d.country, CAST(current_setting('ifrs.day') AS date)),
              finance.setting_on(CAST(current_setting('ifrs.version') AS integer), 'loss-rate', o.bucket, d.country, CAST(current_setting('ifrs.day') AS date))) AS numeric) AS rate
          FROM ifrs_open o JOIN finance.dimension d USING (dimension_id) WHERE o.balance > 0 GROUP BY d.country, d.customer_type, o.bucket) m
), stored AS (
    SELECT coalesce(sum(abs(coalesce(c.balance, 0) - coalesce(l.amount, 0))), 0) AS differences
    FROM (SELECT DISTINCT ON (role, dimension_id) role, dimension_id, balance FROM (
              SELECT * FROM finance.closing c WHERE c.entity = current_setting('ifrs.entity')
                AND c.period = CAST(CAST(current_setting('ifrs.from') AS date) - interval '1 month' AS date)
                AND c.closing_no = (SELECT max(k.closing_no) FROM finance.closing k WHERE k.entity = c.entity AND k.period = c.period)) c) c
    FULL JOIN (SELECT role, dimension_id, sum(amount) AS amount FROM line WHERE period < CAST(current_setting('ifrs.from') AS date)
               GROUP BY role, dimension_id HAVING sum(amount) <> 0) l USING (role, dimension_id)
), schedule AS (
    SELECT coalesce(sum(amount), 0) AS to_come FROM ifrs_future
), enforceable AS (
    SELECT coalesce(sum(amount), 0) AS unbilled FROM ifrs_enforceable
), item AS (
    SELECT coalesce(sum(b.closing), 0) AS remaining, coalesce(sum(b.billed - b.credited), 0) AS price, coalesce(sum(b.recognised + b.closing), 0) AS covered
    FROM ifrs_balance b JOIN finance.item i USING (item_id)
    WHERE i.kind = 'revenue'
), cost AS (
    SELECT coalesce(sum(amount), 0) AS closing, coalesce(sum(amount) FILTER (WHERE item_id IS NOT NULL), 0) AS of_items FROM line WHERE role = 'contract-cost'
), bundle AS (
    SELECT coalesce(sum(n), 0) AS broken FROM (
        SELECT CASE WHEN sum(i.price) = l.net THEN 0 ELSE 1 END AS n
        FROM finance.item i JOIN ifrs_batch b USING (batch)
        JOIN LATERAL (SELECT sum(p.amount) AS net FROM finance.posting p JOIN finance.item k USING (item_id)
                      WHERE k.document_id = i.document_id AND k.line_no = i.line_no AND p.movement = 'BILLED' AND p.event_id = i.event_id) l ON TRUE
        WHERE i.ssp IS NOT NULL AND i.billing_period >= CAST(current_setting('ifrs.from') AS date)
        GROUP BY i.document_id, i.line_no, l.net) b
), vat AS (
    SELECT -coalesce(sum(amount) FILTER (WHERE role IN ('contract-liability', 'vat')), 0) AS parts,
           coalesce(sum(amount) FILTER (WHERE role NOT IN ('contract-liability', 'vat')), 0) AS whole
    FROM line WHERE period >= CAST(current_setting('ifrs.from') AS date)
      AND movement IN ('BILLED', 'BILLED_VAT', 'CREDIT_NOTE', 'CREDIT_VAT', 'TO_REFUND', 'TO_REFUND_VAT')
), last AS (
    SELECT DISTINCT ON (b.period) b.batch, b.period FROM ifrs_batch b
    WHERE b.period >= CAST(current_setting('ifrs.from') AS date) AND EXISTS (SELECT FROM finance.source_count c WHERE c.batch = b.batch)
    ORDER BY b.period, b.batch DESC
), source AS (
    SELECT coalesce(sum(c.source_count) FILTER (WHERE c.kind <> 'series'), 0) AS n, coalesce(sum(c.source_net + c.source_vat) FILTER (WHERE c.kind <> 'series'), 0) AS total,
           coalesce(sum(c.missing) FILTER (WHERE last.period = CAST(current_setting('ifrs.to') AS date)), 0) AS missing
    FROM finance.source_count c JOIN last USING (batch)
), posted AS (
    SELECT count(*) AS n, coalesce(sum(e.net + e.vat), 0) AS total
    FROM finance.event e JOIN ifrs_batch b USING (batch) LEFT JOIN finance.document o USING (document_id)
    WHERE e.entity = current_setting('ifrs.entity') AND e.kind IN ('invoice', 'credit-note', 'payment', 'refund', 'write-off')
      AND CASE WHEN e.kind = 'invoice' THEN o.document_date ELSE e.happened_on END
          BETWEEN CAST(current_setting('ifrs.from') AS date) AND CAST(current_setting('ifrs.day') AS date)
), missed AS (
    SELECT count(*) AS n, coalesce(sum(f.amount + f.vat), 0) AS total
    FROM finance.finding f JOIN ifrs_batch b USING (batch)
    WHERE f.entity = current_setting('ifrs.entity') AND NOT f.posted
      AND f.happened_on BETWEEN CAST(current_setting('ifrs.from') AS date) AND CAST(current_setting('ifrs.day') AS date)
      AND NOT EXISTS (SELECT FROM finance.event e JOIN ifrs_batch k USING (batch) WHERE e.kind = f.kind AND e.source_id = f.source_id)
), numbers AS (
    SELECT (SELECT coalesce(sum(last_seq - first_seq + 1), 0) FROM ifrs_batch WHERE period >= CAST(current_setting('ifrs.from') AS date)) AS given,
           (SELECT count(*) FROM finance.posting p WHERE p.entity = current_setting('ifrs.entity') AND p.seq <= CAST(current_setting('ifrs.seq') AS bigint)
            AND p.period BETWEEN CAST(current_setting('ifrs.from') AS date) AND CAST(current_setting('ifrs.to') AS date)) AS used
)
SELECT code, CAST(l AS numeric(20, 2)) AS left_side, CAST(r AS numeric(20, 2)) AS right_side
FROM liability, revenue, refund, receivable, allowance, losses, stored, schedule, enforceable, item, cost, bundle, vat, source, posted, missed, numbers,
LATERAL (VALUES
    ('1.1', liability.opening + liability.moved, liability.closing),
    ('1.2', stored.differences, 0),
    ('1.3', refund.moved, refund.closing),
    ('1.4', refund.closing, -(SELECT coalesce(sum(amount), 0) FROM ifrs_line WHERE role = 'refund-liability')),
    ('2.1', liability.closing, item.remaining),
    ('2.2', liability.closing, -(SELECT coalesce(sum(amount), 0) FROM ifrs_line WHERE role = 'contract-liability')),
    ('2.3', liability.closing, liability.of_items),
    ('3.1', liability.earned, revenue.earned),
    ('3.2', revenue.earned, -(SELECT coalesce(sum(amount), 0) FROM ifrs_line WHERE role = 'revenue' AND period >= CAST(current_setting('ifrs.from') AS date))),
    ('3.3', revenue.earned, revenue.of_cohorts),
    ('4.1', schedule.to_come, liability.closing),
    ('4.2', schedule.to_come + enforceable.unbilled, liability.closing + enforceable.unbilled),
    ('4.3', schedule.to_come + enforceable.unbilled, liability.closing + enforceable.unbilled),
    ('5.1', receivable.of_documents, receivable.closing),
    ('5.2', losses.expected, allowance.closing),
    ('5.3', allowance.moved, allowance.closing),
    ('6.1', (SELECT coalesce(sum(amount), 0) FROM line), 0),
    ('6.2', bundle.broken, 0),
    ('6.3', item.covered, item.price),
    ('7.1', vat.parts, vat.whole),
    ('7.2', liability.billed, -(SELECT coalesce(sum(amount), 0) FROM ifrs_line WHERE role = 'contract-liability' AND tax_code <> ''
                                AND period >= CAST(current_setting('ifrs.from') AS date))),
    ('7.3', source.n, posted.n + missed.n),
    ('7.4', source.total, posted.total + missed.total),
    ('7.5', source.missing, 0),
    ('7.6', receivable.closing - liability.closing - refund.closing,
     (SELECT coalesce(sum(amount), 0) FROM ifrs_line WHERE role IN ('receivable', 'contract-liability', 'refund-liability'))),
    ('8.1', numbers.given, numbers.used),
    ('9.1', cost.of_items, cost.closing)) AS equation(code, l, r)
ORDER BY code
