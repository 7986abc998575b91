-- What a package is held against when it is pulled again, and which numbers are missing in a series.

ALTER TABLE finance.package ADD COLUMN tables_sha256 text NOT NULL DEFAULT '' CHECK (tables_sha256 ~ '^([0-9a-f]{64})?$');
COMMENT ON COLUMN finance.package.tables_sha256 IS 'SHA-256 of the names and hashes of tables 01 to 17: the same in every pull of a ledger sequence. Empty in pulls from before it was kept.';

ALTER TABLE finance.source_count ADD COLUMN missing_numbers text NOT NULL DEFAULT '';
COMMENT ON COLUMN finance.source_count.missing_numbers IS 'The first twenty gaps of the series, as 17, 20-22.';
