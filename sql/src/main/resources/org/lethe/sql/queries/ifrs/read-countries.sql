SELECT name FROM finance.setting WHERE version = :version AND kind = 'country' AND value = :entity ORDER BY name
