SELECT f.firing_id, f.policy, f.scheduled_at, f.as_of, f.process, f.started_at, f.ended_at, f.run_id, f.code, f.message,
       CASE WHEN f.result = 'running' AND NOT EXISTS (
                SELECT FROM lethe.qrtz_scheduler_state AS s
                WHERE s.instance_name = f.process AND s.last_checkin_time >= :aliveSince)
            THEN 'lost' ELSE f.result END AS result
FROM lethe.firing AS f
WHERE CAST(:policy AS text) IS NULL OR f.policy = :policy
ORDER BY f.scheduled_at DESC, f.firing_id DESC
LIMIT :most
