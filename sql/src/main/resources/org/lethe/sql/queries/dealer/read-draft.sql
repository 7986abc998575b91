SELECT dealer_id, kind, block, measure, family, vehicle, channel, detail, contracts, persons
FROM lethe.dealer_draft
WHERE period = :period
ORDER BY dealer_id, kind, block, measure, family, vehicle, channel, detail
