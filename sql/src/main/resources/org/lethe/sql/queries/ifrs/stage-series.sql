-- Series of document numbers (what stands before the last digits): in which months there is one, how many there are, and which are missing.
CREATE TEMPORARY TABLE ifrs_series AS
WITH document AS (
    SELECT rtrim(number, '0123456789') AS series, CAST(substr(number, length(rtrim(number, '0123456789')) + 1) AS numeric) AS number, day
    FROM (SELECT i.invoice_number AS number, i.document_date AS day FROM business.invoice i
          UNION ALL SELECT n.credit_note_number, n.document_date FROM business.credit_note n) d
    WHERE number ~ '[0-9]$'
), numbered AS (
    SELECT series, number, count(*) AS times, lead(number) OVER (PARTITION BY series ORDER BY number) AS next FROM document GROUP BY series, number
), gaps AS (
    SELECT n.*, count(*) FILTER (WHERE next > number + 1) OVER (PARTITION BY series ORDER BY number) AS gap FROM numbered n
), dated AS (
    SELECT series, array_agg(DISTINCT CAST(date_trunc('month', day) AS date)) AS months FROM document GROUP BY series
)
SELECT series, d.months, CAST(sum(g.times) AS bigint) AS source_count, CAST(coalesce(sum(g.next - g.number - 1), 0) AS bigint) AS missing,
       coalesce(string_agg(CASE WHEN next = number + 2 THEN CAST(number + 1 AS text) ELSE (number + 1) || '-' || (next - 1) END, ', ' ORDER BY number)
           FILTER (WHERE next > number + 1 AND gap <= 20), '') AS missing_numbers
FROM gaps g
JOIN dated d USING (series)
GROUP BY series, d.months
