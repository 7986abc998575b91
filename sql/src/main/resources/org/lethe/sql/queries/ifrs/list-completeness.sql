-- 17: source = books, series of numbers, and everything that was found wrong; nothing is dropped in silence.
WITH last AS (
    SELECT DISTINCT ON (b.period) b.batch, b.period FROM ifrs_batch b
    WHERE b.period >= CAST(current_setting('ifrs.from') AS date) AND EXISTS (SELECT FROM finance.source_count c WHERE c.batch = b.batch)
    ORDER BY b.period, b.batch DESC
), source AS (
    SELECT c.kind, sum(c.source_count) AS n, sum(c.source_net) AS net, sum(c.source_vat) AS vat FROM finance.source_count c JOIN last USING (batch)
    WHERE c.kind <> 'series' GROUP BY c.kind
), books AS (
    SELECT e.kind, count(*) AS n, sum(e.net) AS net, sum(e.vat) AS vat
    FROM finance.event e JOIN ifrs_batch b USING (batch) LEFT JOIN finance.document o USING (document_id)
    WHERE e.entity = current_setting('ifrs.entity') AND e.kind IN ('invoice', 'credit-note', 'payment', 'refund', 'write-off')
      AND CASE WHEN e.kind = 'invoice' THEN o.document_date ELSE e.happened_on END BETWEEN CAST(current_setting('ifrs.from') AS date) AND CAST(current_setting('ifrs.day') AS date)
    GROUP BY e.kind
), lacking AS (
    SELECT f.kind, count(*) AS n, sum(f.amount + f.vat) AS total
    FROM finance.finding f JOIN ifrs_batch b USING (batch)
    WHERE f.entity = current_setting('ifrs.entity') AND NOT f.posted
      AND f.happened_on BETWEEN CAST(current_setting('ifrs.from') AS date) AND CAST(current_setting('ifrs.day') AS date)
      AND NOT EXISTS (SELECT FROM finance.event e JOIN ifrs_batch k USING (batch) WHERE e.kind = f.kind AND e.source_id = f.source_id)
    GROUP BY f.kind
), missed AS (
    SELECT f.* FROM finance.finding f JOIN ifrs_batch b USING (batch)
    WHERE f.entity = current_setting('ifrs.entity')
      AND (f.posted OR NOT EXISTS (SELECT FROM finance.event e JOIN ifrs_batch k USING (batch) WHERE e.kind = f.kind AND e.source_id = f.source_id))
      AND (b.period >= CAST(current_setting('ifrs.from') AS date) OR NOT f.posted AND f.happened_on >= CAST(current_setting('ifrs.from') AS date))
)
SELECT current_setting('ifrs.entity') AS entity, current_setting('ifrs.partner') AS partner, current_setting('ifrs.segment') AS segment,
       'all' AS country, 'all' AS product, 'all' AS channel, 'all' AS customer_type, 'EUR' AS currency, section, code, kind, number, source_count,
       book_count, accounted_for, CAST(source_net AS numeric(16, 2)) AS source_net, CAST(book_net AS numeric(16, 2)) AS book_net,
       CAST(source_vat AS numeric(16, 2)) AS source_vat, CAST(book_vat AS numeric(16, 2)) AS book_vat,
       CAST(not_posted AS numeric(16, 2)) AS not_posted, missing
FROM (
    SELECT 1 AS n, 'events of the period' AS section, CASE WHEN coalesce(s.n, 0) = coalesce(b.n, 0) THEN 'COMPLETE' WHEN coalesce(s.n, 0) = coalesce(b.n, 0) + coalesce(k.n, 0) THEN 'SEE_FINDINGS' ELSE 'INCOMPLETE' END AS code,
           kind, '' AS number, coalesce(s.n, 0) AS source_count, coalesce(b.n, 0) AS book_count,
           coalesce(b.n, 0) + coalesce(k.n, 0) AS accounted_for, coalesce(k.total, 0) AS not_posted,
           coalesce(s.net, 0) AS source_net, coalesce(b.net, 0) AS book_net, coalesce(s.vat, 0) AS source_vat, coalesce(b.vat, 0) AS book_vat, NULL AS missing
    FROM source s FULL JOIN books b USING (kind) LEFT JOIN lacking k USING (kind)
    UNION ALL
    SELECT 2, 'series of numbers', CASE WHEN c.missing = 0 THEN 'COMPLETE' ELSE 'NUMBER_GAP' END, 'series', c.series, c.source_count, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
           c.missing
    FROM finance.source_count c JOIN last USING (batch) WHERE c.kind = 'series' AND last.period = CAST(current_setting('ifrs.to') AS date)
    UNION ALL
    SELECT 2, 'series of numbers', 'NUMBERS_EXPLAINED', 'series',
           g.series || ': ' || CASE WHEN g.first_number = g.last_number THEN CAST(g.first_number AS text) ELSE g.first_number || '-' || g.last_number END,
           CAST(least(g.last_number - g.first_number + 1, 999999999999) AS bigint), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM finance.explained_gap g JOIN ifrs_batch b USING (batch) WHERE b.period >= CAST(current_setting('ifrs.from') AS date)
    UNION ALL
    SELECT 3, CASE WHEN posted THEN 'posted, to be looked at' ELSE 'not posted' END, code, kind, number, 1, CASE WHEN posted THEN 1 ELSE 0 END, NULL, NULL, amount,
           CASE WHEN posted THEN amount ELSE 0 END, vat, CASE WHEN posted THEN vat ELSE 0 END, NULL
    FROM missed
) rows
ORDER BY n, section, code, kind, number
