INSERT INTO lethe.hold (kind, scope, subject_key, reason, reference, placed_by, placed_at)
VALUES (:kind, :scope, :key, :reason, :reference, :by, :at)
RETURNING hold_id
