INSERT INTO lethe.dealer_release (period, threshold, released_at, released_by, seq)
VALUES (:period, :threshold, :at, :by, :seq)
