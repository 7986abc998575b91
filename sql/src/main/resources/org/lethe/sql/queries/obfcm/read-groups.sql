-- Sums of the exported vehicles that the agency would use for its gaps, plausible and with a type-approval value (reports.obfcm.gap.Plausibility).
SELECT category = 'N1' AS vans, fuel, registration_year, count(*) AS vehicles,
       sum(100 * total_fuel_l / total_km) AS consumption, sum(total_fuel_l) AS litres, sum(total_km) AS kilometres,
       sum(wltp_l_per_100_km) AS wltp, sum(wltp_l_per_100_km * total_km) AS wltp_by_kilometres
FROM obfcm_selected
WHERE reason IS NULL
  AND wltp_l_per_100_km > 0
  AND total_km > 500
  AND CASE WHEN plug_in
      THEN NOT coalesce('mode-counter-not-available' = ANY (warnings), false)
           AND coalesce(cd_engine_off_km, 0) + coalesce(cd_engine_on_km, 0) + coalesce(ci_km, 0) <= total_km
           AND coalesce(cd_fuel_l, 0) + coalesce(ci_fuel_l, 0) <= total_fuel_l
      ELSE 100 * total_fuel_l >= 2.5 * total_km END
GROUP BY category = 'N1', fuel, registration_year
ORDER BY 1, 2, 3
