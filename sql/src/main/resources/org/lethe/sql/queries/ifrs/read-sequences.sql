-- First and last ledger number of the months' postings: where this journal begins and the next one goes on.
SELECT coalesce(min(first_seq), 0) AS first_seq, coalesce(max(last_seq), 0) AS last_seq
FROM ifrs_batch
WHERE period >= CAST(current_setting('ifrs.from') AS date) AND last_seq >= first_seq
