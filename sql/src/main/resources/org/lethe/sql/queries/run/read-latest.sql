-- The last runs, newest first. A run is alive while some session of this database holds its lock.
SELECT r.run_id, r.job, r.policy, r.as_of, r.attempt, r.status, r.message, r.started_at, r.ended_at,
       EXISTS (SELECT 1
               FROM pg_locks AS l
               WHERE l.locktype = 'advisory'
                 AND l.granted
                 AND l.database = (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database())
                 AND l.classid = CAST(1279611976 AS oid)
                 AND l.objsubid = 2
                 AND CAST(CAST(l.objid AS text) AS bigint)
                     = CAST(hashtext('run:' || r.job || ':' || r.policy) AS bigint) & 4294967295) AS locked
FROM lethe.run AS r
ORDER BY r.run_id DESC
LIMIT :most
