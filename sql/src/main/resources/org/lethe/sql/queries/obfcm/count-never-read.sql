-- Vehicles in scope of which no reading is there: by certificate, else by the dated WMI; those scrapped before the year left the fleet.
-- Of them, those of which an owner refused days of the year. (The IN says nothing new: it passes over the vehicles without any refusal.)
-- EXCEPT and not NOT EXISTS: the planner takes the fleet for one vehicle, and would look for each in all that was selected.
SELECT count(*) AS vehicles,
       count(*) FILTER (WHERE fleet.vehicle_id IN (SELECT o.vehicle_id FROM business.obfcm_refusal o)
                          AND EXISTS (SELECT FROM business.obfcm_refused o WHERE o.vehicle_id = fleet.vehicle_id
                                      AND greatest(o.refused_from, make_date(:year, 1, 1)) <= least(o.refused_to, make_date(:year, 12, 31)))) AS refused
FROM (
    SELECT v.vehicle_id
    FROM business.vehicle v
    WHERE coalesce(v.manufacturer_id, (
              SELECT w.manufacturer_id FROM business.wmi w
              WHERE w.wmi = left(v.vin, 3) AND v.first_registered_on BETWEEN w.valid_from AND coalesce(w.valid_to, 'infinity'))) = :manufacturer
      AND lethe.obfcm_out_of_scope(v.category, v.powertrain, v.fuels, v.first_registered_on) IS NULL
      AND (v.scrapped_on IS NULL OR v.scrapped_on >= make_date(:year, 1, 1))
      AND v.first_registered_on <= make_date(:year, 12, 31)
      AND NOT EXISTS (SELECT FROM business.small_volume_year s WHERE s.manufacturer_id = :manufacturer AND s.collection_year = :year)
      AND NOT CASE WHEN NOT EXISTS (SELECT FROM business.obfcm_first_report WHERE first_reporting_year <= :year - 15) THEN false
                   ELSE EXISTS (SELECT FROM business.obfcm_first_report f WHERE f.first_reporting_year <= :year - 15
                                AND f.vin_hmac = lethe.obfcm_mark(v.vin, :innerPad, :outerPad)) END
    EXCEPT
    SELECT vehicle_id FROM obfcm_selected
) fleet
