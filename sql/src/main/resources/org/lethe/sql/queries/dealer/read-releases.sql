SELECT release_id, period, version, kind
FROM lethe.dealer_release
WHERE period >= :from
ORDER BY release_id
