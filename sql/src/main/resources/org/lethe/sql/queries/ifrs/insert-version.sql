INSERT INTO finance.setting_version (version, label, digest, loaded_by, loaded_at) VALUES (:version, :label, :digest, :by, :at)
