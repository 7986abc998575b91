-- A number that was never issued is no missing invoice: two people say so, and the ledger keeps it under a number of its own.

CREATE TABLE finance.explained_gap (
    seq          bigint PRIMARY KEY,
    batch        bigint  NOT NULL,
    series       text    NOT NULL,
    first_number numeric NOT NULL,
    last_number  numeric NOT NULL CHECK (last_number >= first_number)
);
COMMENT ON TABLE finance.explained_gap IS 'Numbers of a series of documents that two people have explained: they are not missing any more. Who and why stands in the evidence.';
COMMENT ON COLUMN finance.explained_gap.seq IS 'Its number in the ledger: an entry without a posting.';
COMMENT ON COLUMN finance.explained_gap.batch IS 'Batch that it came with.';
COMMENT ON COLUMN finance.explained_gap.series IS 'What stands before the last digits of the documents'' numbers.';
COMMENT ON COLUMN finance.explained_gap.first_number IS 'First number.';
COMMENT ON COLUMN finance.explained_gap.last_number IS 'Last number, included.';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON finance.explained_gap
    FOR EACH STATEMENT EXECUTE FUNCTION finance.refuse_change();
GRANT SELECT ON finance.explained_gap TO lethe_posting, lethe_finance, lethe_controller, lethe_audit;
GRANT INSERT ON finance.explained_gap TO lethe_posting;
