SELECT pg_advisory_unlock(1279611976, hashtext(:name))
