UPDATE lethe.hold
SET released_by = :by, released_at = :at, release_reason = :reason
WHERE hold_id = :hold AND released_at IS NULL
