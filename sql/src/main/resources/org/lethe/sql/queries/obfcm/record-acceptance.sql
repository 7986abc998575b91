UPDATE business.obfcm_submission SET accepted_on = :on WHERE manufacturer_id = :manufacturer AND collection_year = :year
