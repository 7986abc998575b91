-- Alone in its statement: waits for slices that began before, and those that begin later see the hold.
SELECT pg_advisory_xact_lock(1279611976, 1)
