DELETE FROM lethe.obfcm_detail WHERE submission_id = :submission
