INSERT INTO finance.package (entity, first_period, last_period, last_seq, version, format, verdict, official, file_name, clear_sha256, file_sha256,
                             manifest_sha256, tables_sha256, pulled_by, purpose, pulled_at)
VALUES (:entity, :first, :last, :seq, :version, :format, :verdict, :official, :file, :clear, :sha256, :manifest, :tables, :by, :purpose, :at)
RETURNING package_id
