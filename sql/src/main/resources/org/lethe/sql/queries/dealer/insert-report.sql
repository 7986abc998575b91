INSERT INTO lethe.dealer_report (release_id, dealer_id, outcome, layout, language, file, sha256, clear_sha256, certificate)
VALUES (:release, :dealer, :outcome, :layout, :language, :file, :sha256, :clear, :certificate)
