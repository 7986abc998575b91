-- Series of document numbers (what stands before the last hyphen): in which months there is one, how many there are, how many are missing.
CREATE TEMPORARY TABLE ifrs_series AS
WITH numbered AS (
    SELECT rtrim(number, '0123456789') AS series, CAST(substr(number, length(rtrim(number, '0123456789')) + 1) AS numeric) AS number, day
    FROM (SELECT i.invoice_number AS number, i.document_date AS day FROM business.invoice i
          UNION ALL SELECT n.credit_note_number, n.document_date FROM business.credit_note n) document
    WHERE number ~ '[0-9]$'
)
SELECT series, array_agg(DISTINCT CAST(date_trunc('month', day) AS date)) AS months, count(*) AS source_count,
       max(number) - min(number) + 1 - count(DISTINCT number) AS missing
FROM numbered
GROUP BY series
