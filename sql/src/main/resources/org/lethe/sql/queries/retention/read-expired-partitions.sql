-- Partitions whose upper bound is not after the first day that must stay. A bound prints in the session's zone and is read
-- back in the same session, so that it is the same instant; keys without a zone are days of the policy's zone as they stand.
WITH bounds AS (
    SELECT n.nspname                                                                          AS schema_name,
           c.relname                                                                          AS table_name,
           (regexp_match(pg_get_expr(c.relpartbound, c.oid), 'FROM \(''([^'']+)''\)'))[1]     AS lower_end,
           (regexp_match(pg_get_expr(c.relpartbound, c.oid), 'TO \(''([^'']+)''\)'))[1]       AS upper_end
    FROM pg_inherits AS i
    JOIN pg_class AS c ON c.oid = i.inhrelid
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE i.inhparent = CAST(:table AS regclass)
)
SELECT schema_name, table_name, lower_end, upper_end
FROM bounds
WHERE lower_end IS NOT NULL
  AND upper_end IS NOT NULL
  AND CASE WHEN :local
           THEN CAST(lower_end AS timestamp) >= CAST(:earliest AS date)
                AND CAST(upper_end AS timestamp) <= CAST(CAST(:firstKept AS date) AS timestamp)
           ELSE CAST(lower_end AS timestamptz) >= CAST(CAST(:earliest AS date) AS timestamp) AT TIME ZONE :zone
                AND CAST(upper_end AS timestamptz) <= CAST(CAST(:firstKept AS date) AS timestamp) AT TIME ZONE :zone
      END
ORDER BY upper_end
