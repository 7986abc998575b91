SELECT reason AS code, count(*) AS vehicles FROM obfcm_selected WHERE reason IS NOT NULL GROUP BY reason
