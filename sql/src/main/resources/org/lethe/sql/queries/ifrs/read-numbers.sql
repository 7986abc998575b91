-- Of a series of document numbers: whether there are numbers before and behind these, and the first of these that is there or was explained with others.
SELECT coalesce(bool_or(n.number < :firstNumber), FALSE) AS before, coalesce(bool_or(n.number > :lastNumber), FALSE) AS behind,
       min(n.number) FILTER (WHERE n.number BETWEEN :firstNumber AND :lastNumber) AS present,
       (SELECT min(greatest(g.first_number, :firstNumber)) FROM finance.explained_gap g
        WHERE g.series = :series AND g.first_number <= :lastNumber AND g.last_number >= :firstNumber
          AND NOT (g.first_number = :firstNumber AND g.last_number = :lastNumber)) AS explained
FROM (SELECT CAST(substr(d.number, length(:series) + 1) AS numeric) AS number
      FROM (SELECT i.invoice_number AS number FROM business.invoice i UNION ALL SELECT c.credit_note_number FROM business.credit_note c) d
      WHERE d.number ~ '[0-9]$' AND rtrim(d.number, '0123456789') = :series) n
