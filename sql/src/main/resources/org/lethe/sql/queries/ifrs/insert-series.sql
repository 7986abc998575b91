-- Series of document numbers (what stands before the last digits) that have a document in the period: how many, and which are missing.
INSERT INTO finance.source_count (batch, kind, series, source_count, source_net, source_vat, missing, missing_numbers)
SELECT :batch, 'series', series, sum(times), 0, 0, coalesce(sum(next - number - 1), 0),
       coalesce(string_agg(CASE WHEN next = number + 2 THEN CAST(number + 1 AS text) ELSE (number + 1) || '-' || (next - 1) END, ', ' ORDER BY number)
           FILTER (WHERE next > number + 1 AND gap <= 20), '')
FROM (SELECT n.*, count(*) FILTER (WHERE next > number + 1) OVER (PARTITION BY series ORDER BY number) AS gap
      FROM (SELECT series, number, count(*) AS times, bool_or(day BETWEEN :period AND :periodEnd) AS now,
                   lead(number) OVER (PARTITION BY series ORDER BY number) AS next
            FROM (SELECT regexp_replace(number, '[0-9]+$', '') AS series, CAST(substring(number FROM '[0-9]+$') AS numeric) AS number, day FROM (
                      SELECT i.invoice_number AS number, i.document_date AS day FROM business.invoice i
                      UNION ALL SELECT n.credit_note_number, n.document_date FROM business.credit_note n) document
                  WHERE number ~ '[0-9]+$') numbered
            GROUP BY series, number) n) gaps
GROUP BY series
HAVING bool_or(now)
