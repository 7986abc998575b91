-- The manifest of the official package of the month before.
SELECT manifest_sha256 FROM finance.package
WHERE official AND entity = :entity AND first_period = :before AND last_period = :before
ORDER BY last_seq DESC, package_id DESC LIMIT 1
