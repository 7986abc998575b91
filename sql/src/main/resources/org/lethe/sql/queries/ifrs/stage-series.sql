-- Series of document numbers (what stands before the last digits): in which months there is one, how many there are, and which are missing. A series begins
-- with its first number of this year, the one before or an open month: what is older has been looked at in its time and leaves one by one, as retention
-- erases it, and a document that a hold keeps would stand alone among numbers that are gone.
CREATE TEMPORARY TABLE ifrs_series AS
WITH document AS (
    SELECT rtrim(number, '0123456789') AS series, CAST(substr(number, length(rtrim(number, '0123456789')) + 1) AS numeric) AS number, day
    FROM (SELECT i.invoice_number AS number, i.document_date AS day FROM business.invoice i
          UNION ALL SELECT n.credit_note_number, n.document_date FROM business.credit_note n) d
    WHERE number ~ '[0-9]$'
), recent AS (
    SELECT series, min(number) AS number, array_agg(month) AS months
    FROM (SELECT series, CAST(date_trunc('month', day) AS date) AS month, min(number) AS number
          FROM document
          WHERE day >= (SELECT least(min(p.period), CAST(date_trunc('year', CAST(:asOf AS date)) - interval '1 year' AS date))
                        FROM finance.period p WHERE p.status = 'OPEN')
          GROUP BY 1, 2) m
    GROUP BY series
), numbered AS ( -- a number that is there twice makes no gap
    SELECT series, d.number AS first, d.number AS last, 1 AS times FROM document d JOIN recent r USING (series) WHERE d.number >= r.number
    UNION ALL
    SELECT series, g.first_number, g.last_number, 0 FROM finance.explained_gap g JOIN recent r USING (series) WHERE g.last_number >= r.number
), gaps AS (
    SELECT series, first, last, times, max(last) OVER so_far + 1 AS since, lead(first) OVER so_far - 1 AS until
    FROM numbered WINDOW so_far AS (PARTITION BY series ORDER BY first, last)
), counted AS (
    SELECT g.*, count(*) FILTER (WHERE until >= since) OVER (PARTITION BY series ORDER BY first, last) AS gap FROM gaps g
)
SELECT series, r.months, CAST(sum(g.times) AS bigint) AS source_count,
       CAST(least(coalesce(sum(until - since + 1) FILTER (WHERE until >= since), 0), 999999999999) AS bigint) AS missing, -- a typing error has any length
       coalesce(string_agg(CASE WHEN since = until THEN CAST(since AS text) ELSE since || '-' || until END, ', ' ORDER BY since)
           FILTER (WHERE until >= since AND gap <= 20), '') AS missing_numbers
FROM counted g
JOIN recent r USING (series)
GROUP BY series, r.months
