SELECT hold_id, kind, scope, subject_key, reason, reference, placed_by, placed_at, released_by, released_at, release_reason
FROM lethe.hold
WHERE :all OR released_at IS NULL
ORDER BY hold_id
