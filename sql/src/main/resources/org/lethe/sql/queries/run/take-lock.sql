SELECT pg_try_advisory_lock(1279611976, hashtext(:name))
