SELECT width_bucket(100 * total_fuel_l / total_km, CAST(:edges AS numeric[])) AS bin, count(*) AS vehicles
FROM obfcm_selected
WHERE reason IS NULL AND total_km > 0
GROUP BY 1
