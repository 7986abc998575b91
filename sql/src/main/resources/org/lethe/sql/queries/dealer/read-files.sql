SELECT report.file, report.sha256
FROM lethe.dealer_release release
JOIN lethe.dealer_report report ON report.release_id = release.release_id
WHERE release.period = :period AND release.version = :version AND report.file IS NOT NULL
ORDER BY report.dealer_id
