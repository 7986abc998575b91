SELECT value FROM finance.setting WHERE version = :version AND kind = 'switch' AND name = :name AND country = '' ORDER BY valid_from DESC LIMIT 1
