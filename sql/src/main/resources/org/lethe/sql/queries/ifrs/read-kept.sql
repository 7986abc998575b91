-- The official package of which there are files that outlive the bookings.
SELECT p.package_id, p.file_name, p.clear_sha256, p.file_sha256, p.manifest_sha256, p.tables_sha256, p.last_seq, p.version, TRUE AS kept
FROM finance.package p
WHERE p.official AND p.entity = :entity AND p.first_period = :first AND p.last_period = :last
  AND EXISTS (SELECT FROM finance.kept_file f WHERE f.package_id = p.package_id)
ORDER BY p.last_seq DESC LIMIT 1
