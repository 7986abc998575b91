SELECT s.* FROM lethe.obfcm_submission s
WHERE s.manufacturer_id = :manufacturer AND s.collection_year = :year
ORDER BY s.revision DESC
LIMIT 1
