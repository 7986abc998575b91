SELECT count(*) FROM business.obfcm_reading
WHERE manufacturer_id = :manufacturer AND collection_year = :year AND received_at > :transmitted
