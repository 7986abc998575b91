-- The months of an entity in which these numbers were explained.
SELECT DISTINCT b.period
FROM finance.explained_gap g JOIN finance.batch b USING (batch)
WHERE b.entity = :entity AND g.series = :series AND g.first_number = :firstNumber AND g.last_number = :lastNumber
