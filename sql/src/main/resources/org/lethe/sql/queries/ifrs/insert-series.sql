-- Series of document numbers (what stands before the last hyphen) that have a document in the period: how many, and how many are missing.
INSERT INTO finance.source_count (batch, kind, series, source_count, source_net, source_vat, missing)
SELECT :batch, 'series', series, count(*), 0, 0, max(number) - min(number) + 1 - count(DISTINCT number)
FROM (SELECT regexp_replace(number, '[0-9]+$', '') AS series, CAST(substring(number FROM '[0-9]+$') AS numeric) AS number, day FROM (
          SELECT i.invoice_number AS number, i.document_date AS day FROM business.invoice i
          UNION ALL SELECT n.credit_note_number, n.document_date FROM business.credit_note n) document
      WHERE number ~ '[0-9]+$') numbered
GROUP BY series
HAVING bool_or(day BETWEEN :period AND :periodEnd)
