INSERT INTO lethe.dealer_atom (period, dealer_id, measure, family, vehicle, channel, detail, contracts)
SELECT period, dealer_id, measure, family, vehicle, channel, detail, contracts
FROM lethe.dealer_draft
WHERE period = :period AND kind = 'atom'
