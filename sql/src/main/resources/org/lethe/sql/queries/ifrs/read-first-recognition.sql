SELECT NOT EXISTS (SELECT FROM finance.event WHERE kind = 'recognition' AND entity = :entity AND period = :period AND batch <> :batch) AS is_first
