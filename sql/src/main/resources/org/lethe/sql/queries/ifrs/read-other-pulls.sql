-- Earlier pulls of the same state whose tables were different.
SELECT count(*) FROM finance.package
WHERE entity = current_setting('ifrs.entity') AND first_period = CAST(current_setting('ifrs.from') AS date)
  AND last_period = CAST(current_setting('ifrs.to') AS date) AND last_seq = CAST(current_setting('ifrs.seq') AS bigint)
  AND version = CAST(current_setting('ifrs.version') AS integer) AND format = current_setting('ifrs.format')
  AND tables_sha256 NOT IN ('', :tables)
