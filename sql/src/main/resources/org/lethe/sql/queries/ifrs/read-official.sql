SELECT package_id, file_name, clear_sha256, file_sha256, manifest_sha256, tables_sha256, last_seq, version,
       EXISTS (SELECT FROM finance.kept_file f WHERE f.package_id = finance.package.package_id) AS kept
FROM finance.package
WHERE official AND entity = :entity AND first_period = :first AND last_period = :last AND last_seq = :seq
