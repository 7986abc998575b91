SELECT dealer_id, period, measure, family, vehicle, channel, detail, contracts
FROM lethe.dealer_atom
WHERE period >= :from AND period < :period
ORDER BY dealer_id, period, measure, family, vehicle, channel, detail
