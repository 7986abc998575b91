INSERT INTO lethe.dealer_late (release_id, dealer_id, file, sha256, clear_sha256, delivered_at, seq)
VALUES (:release, :dealer, :file, :sha256, :clear, :at, :seq)
