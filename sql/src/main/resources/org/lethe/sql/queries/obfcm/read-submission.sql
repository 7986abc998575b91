SELECT s.* FROM lethe.obfcm_submission s WHERE s.submission_id = :submission
