-- By check, then by reading; a reading that is gone meanwhile has no import any more.
SELECT d.code, d.reading_id, r.import_id, r.import_line
FROM lethe.obfcm_detail d
LEFT JOIN business.obfcm_reading r USING (reading_id)
WHERE d.submission_id = ? AND (CAST(? AS text) IS NULL OR d.code = ?)
ORDER BY d.code, d.reading_id
