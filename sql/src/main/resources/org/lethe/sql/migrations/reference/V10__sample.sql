-- Side tables of the sample: what was loaded, and what must become of the rows that are hard to get right.
-- Not part of the business schema: no policy covers them, and nothing of the platform needs them.

DO $$
BEGIN
    IF to_regnamespace('sample') IS NULL THEN
        CREATE SCHEMA sample;
    END IF;
END $$;
COMMENT ON SCHEMA sample IS 'What the sample generator knows about the rows it made.';

CREATE TABLE sample.load (
    scale     numeric NOT NULL,
    seed      bigint NOT NULL,
    as_of     date NOT NULL,
    row_count bigint NOT NULL
);
COMMENT ON TABLE sample.load IS 'One row: the load that filled the business schema. The same three arguments give the same rows again.';
COMMENT ON COLUMN sample.load.scale IS 'Size: 1 is about 2 000 customers and 200 000 telemetry rows.';
COMMENT ON COLUMN sample.load.seed IS 'Seed of the random choices.';
COMMENT ON COLUMN sample.load.as_of IS 'Business date for which the expectations of row_oracle hold.';
COMMENT ON COLUMN sample.load.row_count IS 'Rows in all tables of the business schema.';

CREATE TABLE sample.row_oracle (
    label    text NOT NULL,
    cluster  text NOT NULL,
    row_key  text NOT NULL,
    expected text NOT NULL CHECK (expected IN ('erase', 'anonymise', 'keep', 'open', 'suspended', 'quarantined', 'done', 'no-purpose')),
    because  text NOT NULL,
    clause   text NOT NULL,
    PRIMARY KEY (cluster, row_key)
);
CREATE INDEX row_oracle_label ON sample.row_oracle (label);
COMMENT ON TABLE sample.row_oracle IS 'What must happen to a row at sample.load.as_of, written by hand from the notice and not computed by the code under test. Holds at the end of one complete nightly run.';
COMMENT ON COLUMN sample.row_oracle.label IS 'Name of the situation; the same for every copy of it.';
COMMENT ON COLUMN sample.row_oracle.cluster IS 'Cluster of the policy to which the row belongs.';
COMMENT ON COLUMN sample.row_oracle.row_key IS 'Key of the row as text; several key columns joined by |, moments in UTC as 2026-10-25T00:30:00Z.';
COMMENT ON COLUMN sample.row_oracle.expected IS 'erase, anonymise, keep, open, suspended, quarantined, done or no-purpose.';
COMMENT ON COLUMN sample.row_oracle.because IS 'Why, in words that a data-protection officer would use.';
COMMENT ON COLUMN sample.row_oracle.clause IS 'Clause of the notice that decides.';

GRANT USAGE ON SCHEMA sample TO lethe_operator;
GRANT SELECT ON sample.load, sample.row_oracle TO lethe_operator;
