SELECT file, sha256 FROM lethe.dealer_report WHERE period = :period AND file IS NOT NULL ORDER BY dealer_id
