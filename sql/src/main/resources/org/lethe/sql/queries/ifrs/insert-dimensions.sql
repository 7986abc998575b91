INSERT INTO finance.dimension (dimension_id, country, product, family, channel, customer_type, duration)
SELECT (SELECT coalesce(max(dimension_id), 0) FROM finance.dimension)
           + row_number() OVER (ORDER BY country, product, family, channel, customer_type, duration), n.*
FROM (SELECT country, product, family, channel, customer_type, duration FROM ifrs_item
      UNION SELECT country, '-', '-', '-', customer_type, '-' FROM ifrs_invoice WHERE refused IS NULL
      UNION SELECT country, product, family, channel, customer_type, duration FROM ifrs_breakdown
      EXCEPT SELECT country, product, family, channel, customer_type, duration FROM finance.dimension) n
