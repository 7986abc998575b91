SELECT version, label, digest FROM finance.setting_version WHERE label = :label OR digest = :digest OR version = :version ORDER BY version
