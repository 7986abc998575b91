SELECT name, value FROM finance.setting WHERE version = :version AND kind = :kind ORDER BY name, country, valid_from
