-- What does not tie of one equation, from the ledger: the postings, journals, items, documents, contracts or accounts on which its sides differ.
WITH context AS (
    SELECT CAST(:code AS text) AS code, CAST(current_setting('ifrs.from') AS date) AS first, CAST(current_setting('ifrs.to') AS date) AS last,
           CAST(current_setting('ifrs.day') AS date) AS day, CAST(current_setting('ifrs.seq') AS bigint) AS seq,
           CAST(current_setting('ifrs.version') AS integer) AS version, current_setting('ifrs.entity') AS entity
), known AS (
    SELECT p.*, p.period >= c.first AS now FROM finance.posting p, context c WHERE p.entity = c.entity AND p.seq <= c.seq AND p.period <= c.last
), journal AS (
    SELECT e.event_id, e.period, e.period >= c.first AS now, coalesce(e.stands_for, o.kind, e.kind) AS kind, e.number, e.net, e.vat
    FROM finance.event e JOIN ifrs_batch b USING (batch)
    LEFT JOIN finance.event o ON e.kind = 'reversal' AND o.event_id = CASE WHEN e.kind = 'reversal' THEN CAST(e.source_id AS bigint) END, context c
), found AS (
    SELECT '1.1' AS code, 'posting' AS what, CAST(p.seq AS text) AS key, p.amount AS l, 0.00 AS r FROM known p
    WHERE now AND 'contract-liability' IN (debit, credit)
      AND movement NOT IN ('BILLED', 'OPENING', 'RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'LATE', 'RECLASSIFIED', 'CATCH_UP', 'CREDIT_NOTE',
                           'TO_REFUND', 'RELEASED')
    UNION ALL
    SELECT x.code, 'balance', role || ' ' || concat_ws('/', d.country, d.product, d.channel, d.customer_type, d.duration), coalesce(l.amount, 0), coalesce(k.balance, 0)
    FROM (SELECT k.role, k.dimension_id, k.balance FROM finance.closing k, context c
          WHERE k.entity = c.entity AND k.period = CAST(c.first - interval '1 month' AS date)
            AND k.closing_no = (SELECT max(o.closing_no) FROM finance.closing o WHERE o.entity = k.entity AND o.period = k.period AND o.last_seq <= c.seq)) k
    FULL JOIN (SELECT role, dimension_id, sum(amount) AS amount FROM ifrs_line, context c WHERE period < c.first GROUP BY role, dimension_id HAVING sum(amount) <> 0) l
        USING (role, dimension_id)
    JOIN finance.dimension d USING (dimension_id)
    JOIN (VALUES ('1.2', ''), ('2.2', 'contract-liability')) AS x(code, account) ON x.account IN ('', role)
    UNION ALL
    SELECT x.code, 'posting', CAST(p.seq AS text), p.amount, 0
    FROM known p
    JOIN (VALUES ('1.3', 'refund-liability', ARRAY['TO_REFUND', 'TO_REFUND_VAT', 'OPENING', 'REFUND', 'WRITE_OFF']),
                 ('1.5', 'contract-asset', ARRAY['UNBILLED', 'RECLASSIFIED', 'OPENING']),
                 ('5.3', 'allowance', ARRAY['ECL_NEW', 'ECL_REMEASURED', 'WRITE_OFF', 'OPENING'])) AS x(code, role, movements)
        ON now AND x.role IN (p.debit, p.credit) AND p.movement <> ALL (x.movements)
    UNION ALL
    SELECT '1.4', 'document', coalesce(o.number, 'none'), coalesce(p.owed, 0), coalesce(j.owed, 0)
    FROM (SELECT document_id, sum(CASE WHEN debit IN ('receivable', 'refund-liability') THEN amount ELSE 0 END)
                              - sum(CASE WHEN credit IN ('receivable', 'refund-liability') THEN amount ELSE 0 END) AS owed
          FROM known WHERE debit IN ('receivable', 'refund-liability') OR credit IN ('receivable', 'refund-liability') GROUP BY document_id) p
    FULL JOIN (SELECT coalesce(e.document_id, o.document_id) AS document_id,
                      sum(CASE WHEN j.kind IN ('invoice', 'refund', 'opening') THEN j.net + j.vat WHEN j.kind IN ('credit-note', 'payment', 'write-off') THEN -j.net - j.vat END)
                      - coalesce(sum((SELECT sum(q.amount) FROM finance.batch b JOIN finance.posting q ON q.seq BETWEEN b.first_seq AND b.last_seq
                                     WHERE b.batch = e.batch AND q.event_id = e.event_id AND q.movement = 'OPENING' AND q.credit = 'refund-liability')), 0) AS owed
               FROM journal j JOIN finance.event e USING (event_id)
               LEFT JOIN finance.event o ON e.kind = 'reversal' AND o.event_id = CASE WHEN e.kind = 'reversal' THEN CAST(e.source_id AS bigint) END
               WHERE j.kind IN ('invoice', 'refund', 'opening', 'credit-note', 'payment', 'write-off') GROUP BY 1) j USING (document_id)
    LEFT JOIN finance.document o USING (document_id)
    UNION ALL
    SELECT x.code, 'posting', CAST(p.seq AS text), p.amount, 0
    FROM known p
    JOIN (VALUES ('2.1', 'contract-liability'), ('9.1', 'contract-cost')) AS x(code, role) ON x.role IN (p.debit, p.credit) AND p.item_id IS NULL
    UNION ALL
    SELECT '5.1', 'posting', CAST(p.seq AS text), p.amount, 0 FROM known p WHERE 'receivable' IN (p.debit, p.credit)
      AND NOT EXISTS (SELECT FROM finance.document o WHERE o.document_id = p.document_id)
    UNION ALL
    SELECT '2.3', 'billed in', coalesce(to_char(billing_period, 'YYYY-MM'), 'no month'),
           -coalesce(sum(amount) FILTER (WHERE role = 'contract-liability'), 0),
           -coalesce(sum(amount) FILTER (WHERE role = 'contract-liability' AND billing_period IS NOT NULL
                                                AND movement IN ('BILLED', 'OPENING', 'CREDIT_NOTE', 'TO_REFUND', 'RECLASSIFIED')), 0)
               + coalesce(sum(amount) FILTER (WHERE role = 'revenue' AND billing_period IS NOT NULL AND movement <> 'UNBILLED'), 0)
    FROM ifrs_line WHERE role IN ('contract-liability', 'revenue') GROUP BY billing_period
    UNION ALL
    SELECT '3.1', 'item', coalesce(CAST(item_id AS text), 'none'),
           coalesce(sum(CASE WHEN debit IN ('contract-liability', 'contract-asset') THEN amount ELSE -amount END)
               FILTER (WHERE movement IN ('RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'LATE', 'CATCH_UP', 'RELEASED', 'UNBILLED')), 0),
           coalesce(sum(CASE WHEN credit = 'revenue' THEN amount WHEN debit = 'revenue' THEN -amount END), 0)
    FROM known WHERE now AND ('revenue' IN (debit, credit) OR 'contract-liability' IN (debit, credit)) GROUP BY item_id
    UNION ALL
    SELECT '1.6', 'journal', j.event_id || ' ' || j.number, coalesce(p.amount, 0), j.net
    FROM journal j
    LEFT JOIN (SELECT event_id, sum(CASE WHEN debit = 'contract-asset' THEN amount ELSE -amount END) AS amount FROM known
               WHERE 'contract-asset' IN (debit, credit) GROUP BY event_id) p USING (event_id)
    WHERE j.kind = 'unbilled'
    UNION ALL
    SELECT '3.2', 'journal', j.event_id || ' ' || j.number, coalesce(p.amount, 0), CASE WHEN j.kind IN ('recognition', 'unbilled') THEN j.net ELSE 0 END
    FROM journal j
    LEFT JOIN (SELECT event_id, sum(CASE WHEN credit = 'revenue' THEN amount ELSE -amount END) AS amount FROM known WHERE now AND 'revenue' IN (debit, credit)
               GROUP BY event_id) p USING (event_id)
    WHERE j.now
    UNION ALL
    SELECT '3.3', 'posting', CAST(p.seq AS text), p.amount, 0 FROM known p WHERE now AND 'revenue' IN (debit, credit) AND (billing_period <= period) IS NOT TRUE
    UNION ALL
    SELECT '4.1', 'item', CAST(item_id AS text), coalesce(f.amount, 0), coalesce(b.closing, 0)
    FROM (SELECT item_id, sum(amount) AS amount FROM ifrs_future GROUP BY item_id) f
    FULL JOIN (SELECT b.item_id, b.closing FROM ifrs_balance b JOIN finance.item i USING (item_id) WHERE i.kind = 'revenue') b USING (item_id)
    UNION ALL
    SELECT x.code, 'contract', CAST(fin_key AS text), coalesce(e.amount, 0), coalesce(u.amount, 0)
    FROM (SELECT fin_key, sum(amount) AS amount FROM ifrs_enforceable GROUP BY fin_key) e FULL JOIN ifrs_promised u USING (fin_key), (VALUES ('4.2'), ('4.3')) AS x(code)
    UNION ALL
    SELECT x.code, 'item', CAST(item_id AS text), coalesce(f.amount, 0), coalesce(b.closing, 0)
    FROM (SELECT item_id, sum(amount) AS amount FROM ifrs_future GROUP BY item_id) f
    FULL JOIN (SELECT b.item_id, b.closing FROM ifrs_balance b JOIN finance.item i USING (item_id) WHERE i.kind = 'revenue') b USING (item_id), (VALUES ('4.2'), ('4.3')) AS x(code)
    UNION ALL
    SELECT '5.2', 'customers', concat_ws('/', country, customer_type), coalesce(m.loss, 0), coalesce(a.loss, 0)
    FROM (SELECT country, customer_type, sum(round(gross * rate / 100, 2)) AS loss
          FROM (SELECT d.country, d.customer_type, sum(o.balance) AS gross, CAST(coalesce(
                    finance.setting_on(c.version, 'loss-rate', d.customer_type || '/' || o.bucket, d.country, c.day),
                    finance.setting_on(c.version, 'loss-rate', o.bucket, d.country, c.day)) AS numeric) AS rate
                FROM ifrs_open o JOIN finance.dimension d USING (dimension_id), context c WHERE o.balance > 0
                GROUP BY d.country, d.customer_type, o.bucket, c.version, c.day) r GROUP BY country, customer_type) m
    FULL JOIN (SELECT d.country, d.customer_type, -sum(l.amount) AS loss FROM ifrs_line l JOIN finance.dimension d USING (dimension_id)
               WHERE l.role = 'allowance' GROUP BY d.country, d.customer_type) a USING (country, customer_type)
    UNION ALL
    SELECT '6.1', 'posting', CAST(p.seq AS text), p.amount, 0 FROM known p LEFT JOIN journal j ON j.event_id = p.event_id AND j.period = p.period
    WHERE p.now AND j.event_id IS NULL
    UNION ALL
    SELECT '6.2', 'document', o.number || ' line ' || i.line_no, sum(i.price),
           (SELECT sum(p.amount) FROM finance.posting p JOIN finance.item k USING (item_id) WHERE k.document_id = i.document_id AND k.line_no = i.line_no
              AND k.ssp IS NOT NULL AND p.movement = 'BILLED' AND p.event_id = i.event_id)
    FROM finance.item i JOIN ifrs_batch b USING (batch) JOIN finance.document o USING (document_id)
    WHERE i.ssp IS NOT NULL GROUP BY o.number, i.document_id, i.line_no, i.event_id
    UNION ALL
    SELECT '6.3', 'item', CAST(item_id AS text), amount, price FROM ifrs_spread
    UNION ALL
    SELECT x.code, 'journal', j.event_id || ' ' || j.number, coalesce(abs(CASE x.code WHEN '6.4' THEN p.net WHEN '7.1' THEN p.gross ELSE p.liability END), 0),
           abs(j.net + CASE x.code WHEN '7.2' THEN 0 ELSE j.vat END)
    FROM journal j
    LEFT JOIN (SELECT event_id,
                      sum(CASE WHEN credit IN ('receivable', 'refund-liability', 'bank', 'allowance', 'commission-payable') THEN amount ELSE -amount END) AS net,
                      sum(CASE WHEN credit IN ('contract-liability', 'principal-payable', 'vat') THEN amount WHEN debit IN ('contract-liability', 'principal-payable', 'vat') THEN -amount END) AS gross,
                      sum(CASE WHEN credit IN ('contract-liability', 'principal-payable') THEN amount WHEN debit IN ('contract-liability', 'principal-payable') THEN -amount END) AS liability
               FROM known WHERE now GROUP BY event_id) p USING (event_id)
    JOIN (VALUES ('6.4', ARRAY['invoice', 'credit-note', 'payment', 'refund', 'write-off', 'commission']), ('7.1', ARRAY['invoice', 'credit-note']),
                 ('7.2', ARRAY['invoice', 'credit-note'])) AS x(code, kinds) ON j.kind = ANY (x.kinds)
    WHERE j.now
    UNION ALL
    SELECT x.code, 'posting', CAST(p.seq AS text), p.amount, 0
    FROM known p
    JOIN (VALUES ('7.1', ARRAY['contract-liability', 'principal-payable', 'vat'], ARRAY['BILLED', 'BILLED_VAT', 'CREDIT_NOTE', 'CREDIT_VAT', 'TO_REFUND', 'TO_REFUND_VAT']),
                 ('7.2', ARRAY['contract-liability', 'principal-payable'], ARRAY['BILLED', 'CREDIT_NOTE', 'TO_REFUND'])) AS x(code, roles, movements)
        ON p.movement = ANY (x.movements) AND ARRAY[p.debit, p.credit] && x.roles
    WHERE p.now AND NOT EXISTS (SELECT FROM journal j WHERE j.event_id = p.event_id AND j.now AND j.kind IN ('invoice', 'credit-note'))
    UNION ALL
    SELECT x.code, 'events', kind, coalesce(CASE x.code WHEN '7.3' THEN s.n ELSE s.total END, 0),
           coalesce(CASE x.code WHEN '7.3' THEN p.n ELSE p.total END, 0) + coalesce(CASE x.code WHEN '7.3' THEN m.n ELSE m.total END, 0)
    FROM (SELECT n.kind, sum(n.source_count) AS n, sum(n.source_net + n.source_vat) AS total
          FROM finance.source_count n
          JOIN (SELECT DISTINCT ON (b.period) b.batch FROM ifrs_batch b, context c
                WHERE b.period >= c.first AND EXISTS (SELECT FROM finance.source_count n WHERE n.batch = b.batch) ORDER BY b.period, b.batch DESC) last USING (batch)
          WHERE n.kind <> 'series' GROUP BY n.kind) s
    FULL JOIN (SELECT e.kind, count(*) AS n, sum(e.net + e.vat) AS total
               FROM finance.event e JOIN ifrs_batch b USING (batch) LEFT JOIN finance.document o USING (document_id), context c
               WHERE e.kind IN ('invoice', 'credit-note', 'payment', 'refund', 'write-off')
                 AND CASE WHEN e.kind = 'invoice' THEN o.document_date ELSE e.happened_on END BETWEEN c.first AND c.day GROUP BY e.kind) p USING (kind)
    FULL JOIN (SELECT f.kind, count(*) AS n, sum(f.amount + f.vat) AS total
               FROM finance.finding f JOIN ifrs_batch b USING (batch), context c
               WHERE NOT f.posted AND f.happened_on BETWEEN c.first AND c.day
                 AND NOT EXISTS (SELECT FROM finance.event e JOIN ifrs_batch k USING (batch) WHERE e.kind = f.kind AND e.source_id = f.source_id)
               GROUP BY f.kind) m USING (kind), (VALUES ('7.3'), ('7.4')) AS x(code)
    UNION ALL
    SELECT '7.5', 'series', n.series || ': ' || n.missing_numbers, n.missing, 0
    FROM finance.source_count n
    JOIN (SELECT b.batch FROM ifrs_batch b, context c
          WHERE b.period = c.last AND EXISTS (SELECT FROM finance.source_count n WHERE n.batch = b.batch) ORDER BY b.batch DESC LIMIT 1) last USING (batch)
    UNION ALL
    SELECT '7.6', 'country', d.country, sum(l.amount), 0
    FROM ifrs_line l JOIN finance.dimension d USING (dimension_id), context c
    WHERE l.role IN ('receivable', 'contract-liability', 'refund-liability')
      AND d.country NOT IN (SELECT s.name FROM finance.setting s WHERE s.version = c.version AND s.kind = 'country' AND s.value = c.entity)
    GROUP BY d.country
    UNION ALL
    SELECT '8.1', 'pull', CAST(p.package_id AS text), 1, 0 FROM finance.package p, context c
    WHERE p.entity = c.entity AND p.first_period = c.first AND p.last_period = c.last AND p.last_seq = c.seq AND p.version = c.version
      AND p.format = current_setting('ifrs.format') AND p.tables_sha256 <> ''
    UNION ALL
    SELECT '8.2', 'batch', CAST(b.batch AS text), b.last_seq - b.first_seq + 1,
           (SELECT coalesce(sum(coalesce(p.postings, 1)), 0) FROM finance.posting p WHERE p.seq BETWEEN b.first_seq AND b.last_seq AND p.entity = c.entity AND p.period = b.period)
           + (SELECT count(*) FROM finance.explained_gap g WHERE g.batch = b.batch)
    FROM ifrs_batch b, context c WHERE b.period >= c.first
    UNION ALL
    SELECT '8.2', 'posting', CAST(p.seq AS text), 0, 1 FROM known p
    WHERE p.now AND NOT EXISTS (SELECT FROM ifrs_batch b WHERE p.seq BETWEEN b.first_seq AND b.last_seq AND b.period = p.period)
)
SELECT what, key, CAST(l AS numeric(20, 2)) AS left_side, CAST(r AS numeric(20, 2)) AS right_side
FROM found JOIN context USING (code)
WHERE l IS DISTINCT FROM r
ORDER BY what, key
LIMIT 100
