-- Alone in its statement: a later statement then sees every entry that was committed before.
SELECT pg_advisory_xact_lock(1279611976, 2)
