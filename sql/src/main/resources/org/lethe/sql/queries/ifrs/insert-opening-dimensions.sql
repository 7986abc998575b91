INSERT INTO finance.dimension (dimension_id, country, product, family, channel, customer_type, duration)
SELECT (SELECT coalesce(max(dimension_id), 0) FROM finance.dimension) + row_number() OVER (ORDER BY country), country, '-', '-', '-', 'unknown', '-'
FROM (SELECT country FROM unnest(CAST(:countries AS text[])) AS u(country)
      EXCEPT SELECT country FROM finance.dimension WHERE product = '-' AND channel = '-' AND customer_type = 'unknown') n
