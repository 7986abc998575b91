INSERT INTO finance.setting (version, kind, name, country, valid_from, value) VALUES (:version, :kind, :name, :country, :validFrom, :value)
