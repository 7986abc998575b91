-- How long the holder of a run lock has been silent, by the database's clock; after its lease all sessions of its process are
-- ended, and what they had not committed with them. Empty when nobody holds the lock; null when the holder belongs to another login.
WITH holder AS (
    SELECT a.pid, a.usesysid, split_part(a.application_name, '#', 2) AS process,
           extract(epoch FROM clock_timestamp() - a.state_change)   AS silent
    FROM pg_locks AS l
    JOIN pg_stat_activity AS a ON a.pid = l.pid
    WHERE l.locktype = 'advisory'
      AND l.granted
      AND l.database = (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database())
      AND l.classid = CAST(1279611976 AS oid)
      AND l.objsubid = 2
      AND CAST(CAST(l.objid AS text) AS bigint) = CAST(hashtext(:name) AS bigint) & 4294967295
)
SELECT CAST(h.silent AS bigint) AS silent,
       (SELECT count(*) FILTER (WHERE pg_terminate_backend(o.pid, 5000))
        FROM pg_stat_activity AS o
        WHERE h.silent > :lease
          AND o.usesysid = h.usesysid
          AND (o.pid = h.pid OR (h.process <> '' AND split_part(o.application_name, '#', 2) = h.process))) AS ended
FROM holder AS h
