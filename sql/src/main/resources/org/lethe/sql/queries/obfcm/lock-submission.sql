SELECT state FROM lethe.obfcm_submission WHERE submission_id = :submission FOR UPDATE
