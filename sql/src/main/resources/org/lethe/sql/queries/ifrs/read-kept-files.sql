SELECT name, content FROM finance.kept_file WHERE package_id = :package ORDER BY name
