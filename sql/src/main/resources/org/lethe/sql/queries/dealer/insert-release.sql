INSERT INTO lethe.dealer_release (period, version, kind, threshold, released_at, released_by, seq)
VALUES (:period, :version, :kind, :threshold, :at, :by, :seq)
RETURNING release_id
