-- Months whose bookings could go by their age, and that are not closed or of which nothing is kept; from the first of them on nothing goes.
SELECT p.entity, p.period, p.status
FROM finance.first_month_not_kept() k
JOIN finance.period p USING (entity)
WHERE p.period >= k.period AND date_trunc('year', p.period) + interval '11 years' <= :asOf
ORDER BY p.entity, p.period
