SELECT scheduled_at
FROM lethe.firing
WHERE policy = :policy AND result <> 'missed'
ORDER BY firing_id DESC
LIMIT 1
