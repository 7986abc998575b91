SELECT body FROM lethe.evidence WHERE kind = 'obfcm-submission' AND (CAST(body AS jsonb) ->> 'submission') = CAST(:submission AS text) ORDER BY seq
