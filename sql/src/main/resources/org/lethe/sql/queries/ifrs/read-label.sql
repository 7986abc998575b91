SELECT label FROM finance.setting_version WHERE version = :version
