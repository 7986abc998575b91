SELECT coalesce(max(version), 0) FROM finance.setting_version
