SELECT t.trigger_name AS policy, t.next_fire_time, n.str_prop_1 AS cron, n.str_prop_2 AS zone
FROM lethe.qrtz_triggers AS t
JOIN lethe.qrtz_simprop_triggers AS n USING (sched_name, trigger_name, trigger_group)
WHERE t.trigger_group = 'nightly' AND t.next_fire_time IS NOT NULL
ORDER BY t.next_fire_time, t.trigger_name
