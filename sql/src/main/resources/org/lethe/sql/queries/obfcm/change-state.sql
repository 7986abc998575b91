UPDATE lethe.obfcm_submission SET
    state = :state,
    transmitted_at = CASE WHEN :state = 'transmitted' THEN :at ELSE transmitted_at END,
    accepted_at = CASE WHEN :state = 'accepted' THEN :at ELSE accepted_at END,
    erased_at = CASE WHEN :state = 'erased' THEN :at ELSE erased_at END
WHERE submission_id = :submission AND state = :before
