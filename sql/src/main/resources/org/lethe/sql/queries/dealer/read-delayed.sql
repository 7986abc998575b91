SELECT report.dealer_id, dealer.name, report.language, dealer.region, coalesce(dealer.owner_id, -dealer.dealer_id) AS owner_id,
       report.layout, release.threshold
FROM lethe.dealer_report report
JOIN lethe.dealer_release release ON release.period = report.period
JOIN business.dealer dealer ON dealer.dealer_id = report.dealer_id
LEFT JOIN lethe.dealer_late late ON late.period = report.period AND late.dealer_id = report.dealer_id
WHERE report.period = :period AND report.outcome = 'delayed' AND late.dealer_id IS NULL
ORDER BY report.dealer_id
