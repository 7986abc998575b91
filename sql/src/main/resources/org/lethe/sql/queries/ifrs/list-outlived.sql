-- Packages with the contracts of months of which some went.
SELECT DISTINCT p.entity, p.first_period, p.last_period, p.file_name
FROM finance.package p
WHERE p.verdict <> 'CONDENSED'
  AND EXISTS (SELECT FROM finance.condensed_month c WHERE c.entity = p.entity AND c.period BETWEEN p.first_period AND p.last_period)
ORDER BY p.entity, p.first_period, p.last_period, p.file_name
