INSERT INTO lethe.dealer_report (period, dealer_id, outcome, layout, language, file, sha256, clear_sha256, certificate)
VALUES (:period, :dealer, :outcome, :layout, :language, :file, :sha256, :clear, :certificate)
