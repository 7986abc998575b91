-- Transactions since the oldest snapshot that keeps dead rows from being removed, whoever holds it.
SELECT greatest(
    (SELECT coalesce(max(age(backend_xmin)), 0) FROM pg_stat_activity WHERE pid <> pg_backend_pid()),
    (SELECT coalesce(max(age(xmin)), 0) FROM pg_replication_slots),
    (SELECT coalesce(max(age(transaction)), 0) FROM pg_prepared_xacts)) AS transactions
