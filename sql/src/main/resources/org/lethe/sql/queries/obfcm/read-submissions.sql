SELECT s.* FROM lethe.obfcm_submission s
WHERE CAST(:year AS integer) IS NULL OR s.collection_year = :year
ORDER BY s.collection_year, s.manufacturer, s.revision
