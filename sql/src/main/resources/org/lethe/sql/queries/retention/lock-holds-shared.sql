-- Alone in its statement: the erase that follows then sees every hold whose placement has returned.
SELECT pg_advisory_xact_lock_shared(1279611976, 1)
