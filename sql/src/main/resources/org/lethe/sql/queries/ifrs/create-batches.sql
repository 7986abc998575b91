-- The batches that an export knows: those of the entity up to the ledger sequence, posted in its months or earlier ones.
CREATE TEMPORARY TABLE ifrs_batch ON COMMIT DROP AS
SELECT batch, period, first_seq, last_seq
FROM finance.batch
WHERE entity = current_setting('ifrs.entity') AND last_seq <= CAST(current_setting('ifrs.seq') AS bigint)
  AND period <= CAST(current_setting('ifrs.to') AS date)
