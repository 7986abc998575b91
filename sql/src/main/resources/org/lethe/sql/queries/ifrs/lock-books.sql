-- One writer at a time: numbers are given in the order of commits, and none is lost.
SELECT pg_advisory_xact_lock(1279611976, 5)
