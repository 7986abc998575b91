SELECT width_bucket(total_km, CAST(:edges AS numeric[])) AS bin, count(*) AS vehicles
FROM obfcm_selected
WHERE reason IS NULL
GROUP BY 1
