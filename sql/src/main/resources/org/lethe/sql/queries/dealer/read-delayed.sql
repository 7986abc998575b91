SELECT release.release_id, release.version, report.dealer_id, dealer.name, report.language, dealer.region,
       coalesce(dealer.owner_id, -dealer.dealer_id) AS owner_id, report.layout, release.threshold
FROM lethe.dealer_release release
JOIN lethe.dealer_report report ON report.release_id = release.release_id
JOIN business.dealer dealer ON dealer.dealer_id = report.dealer_id
LEFT JOIN lethe.dealer_late late ON late.release_id = report.release_id AND late.dealer_id = report.dealer_id
WHERE release.period = :period AND report.outcome = 'delayed' AND late.dealer_id IS NULL
ORDER BY release.version, report.dealer_id
