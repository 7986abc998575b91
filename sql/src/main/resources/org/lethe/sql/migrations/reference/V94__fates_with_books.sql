-- What must become of a row may depend on whether books are kept of its contract.
ALTER TABLE sample.row_oracle ADD COLUMN with_books text
    CHECK (with_books IN ('erase', 'anonymise', 'keep', 'open', 'suspended', 'quarantined', 'done', 'no-purpose'));
COMMENT ON COLUMN sample.row_oracle.with_books IS 'What is expected instead of ''expected'' when books were opened from the proposal two to twelve months before sample.load.as_of and posted up to it; empty when that changes nothing.';
