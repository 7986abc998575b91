SELECT instance_name
FROM lethe.qrtz_scheduler_state
WHERE last_checkin_time >= :aliveSince
ORDER BY instance_name
