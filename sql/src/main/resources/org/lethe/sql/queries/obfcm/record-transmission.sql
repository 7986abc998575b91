INSERT INTO business.obfcm_submission (manufacturer_id, collection_year, transmitted_on)
VALUES (:manufacturer, :year, :on)
ON CONFLICT (manufacturer_id, collection_year) DO UPDATE SET transmitted_on = excluded.transmitted_on
