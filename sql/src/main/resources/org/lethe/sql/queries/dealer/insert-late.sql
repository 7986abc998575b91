INSERT INTO lethe.dealer_late (period, dealer_id, file, sha256, clear_sha256, delivered_at, seq)
VALUES (:period, :dealer, :file, :sha256, :clear, :at, :seq)
