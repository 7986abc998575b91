INSERT INTO finance.kept_file (package_id, name, content, sha256) VALUES (:package, :name, :content, :sha256)
