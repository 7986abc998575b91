INSERT INTO lethe.obfcm_detail (submission_id, reading_id, code)
SELECT :submission, reading_id, code
FROM obfcm_selected CROSS JOIN LATERAL unnest(coalesce(warnings, ARRAY[reason])) AS code
WHERE code IS NOT NULL
