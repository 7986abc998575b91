-- The release ledger of the dealer reports (D.1): what every recipient was ever told, and what proves that it tells nothing about a person.

CREATE TABLE lethe.dealer_draft (
    period    date    NOT NULL,
    dealer_id integer NOT NULL,
    kind      text    NOT NULL CHECK (kind IN ('atom', 'persons', 'median', 'cohort')),
    block     text    NOT NULL,
    measure   text    NOT NULL,
    family    text    NOT NULL,
    vehicle   text    NOT NULL,
    channel   text    NOT NULL,
    detail    text    NOT NULL,
    contracts bigint  NOT NULL CHECK (contracts >= 0),
    persons   bigint  NOT NULL CHECK (persons >= 0),
    PRIMARY KEY (period, dealer_id, kind, block, measure, family, vehicle, channel, detail)
);
COMMENT ON TABLE lethe.dealer_draft IS 'Aggregates of a month that is being reported and not released yet; gone when it is. Small numbers: never leaves.';
COMMENT ON COLUMN lethe.dealer_draft.period IS 'First day of the month.';
COMMENT ON COLUMN lethe.dealer_draft.dealer_id IS 'The dealer.';
COMMENT ON COLUMN lethe.dealer_draft.kind IS 'atom: contracts of the month in a finest cell; persons: distinct persons behind a cell of a block; median: days between two steps; cohort: persons who asked in the half-year before, and those of them of whom it became so.';
COMMENT ON COLUMN lethe.dealer_draft.block IS 'M2026-10, Q2026-4, H2026-2 or Y2026.';
COMMENT ON COLUMN lethe.dealer_draft.measure IS 'What is counted.';
COMMENT ON COLUMN lethe.dealer_draft.family IS 'Service family; * for all of them.';
COMMENT ON COLUMN lethe.dealer_draft.vehicle IS 'new or used; * for both.';
COMMENT ON COLUMN lethe.dealer_draft.channel IS 'Sales channel; * for all of them.';
COMMENT ON COLUMN lethe.dealer_draft.detail IS 'Term, whether activated in time, or why rejected; * for all.';
COMMENT ON COLUMN lethe.dealer_draft.contracts IS 'Contracts or requests; for a median the days.';
COMMENT ON COLUMN lethe.dealer_draft.persons IS 'Distinct persons; for a median the number of cases.';

CREATE TABLE lethe.dealer_layout (
    year      integer NOT NULL,
    dealer_id integer NOT NULL,
    layout    text    NOT NULL CHECK (layout IN ('large', 'medium', 'small')),
    PRIMARY KEY (year, dealer_id)
);
COMMENT ON TABLE lethe.dealer_layout IS 'How finely a dealer is reported in a calendar year; decided once, from the contracts of the year before.';
COMMENT ON COLUMN lethe.dealer_layout.year IS 'Calendar year.';
COMMENT ON COLUMN lethe.dealer_layout.dealer_id IS 'The dealer.';
COMMENT ON COLUMN lethe.dealer_layout.layout IS 'large, medium or small.';

CREATE TABLE lethe.dealer_release (
    release_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    period      date        NOT NULL UNIQUE,
    threshold   integer     NOT NULL CHECK (threshold >= 3),
    released_at timestamptz NOT NULL,
    released_by text        NOT NULL,
    seq         bigint      NOT NULL REFERENCES lethe.evidence
);
COMMENT ON TABLE lethe.dealer_release IS 'Months of dealer reports that are out. A month is released once and never computed again.';
COMMENT ON COLUMN lethe.dealer_release.release_id IS 'Number of the release.';
COMMENT ON COLUMN lethe.dealer_release.period IS 'First day of the month.';
COMMENT ON COLUMN lethe.dealer_release.threshold IS 'Persons from which a cell is not sensitive.';
COMMENT ON COLUMN lethe.dealer_release.released_at IS 'When it became visible.';
COMMENT ON COLUMN lethe.dealer_release.released_by IS 'Who ran the job.';
COMMENT ON COLUMN lethe.dealer_release.seq IS 'Its entry in the evidence chain.';

CREATE TABLE lethe.dealer_atom (
    period    date    NOT NULL,
    dealer_id integer NOT NULL,
    measure   text    NOT NULL,
    family    text    NOT NULL,
    vehicle   text    NOT NULL,
    channel   text    NOT NULL,
    detail    text    NOT NULL,
    contracts bigint  NOT NULL CHECK (contracts > 0),
    PRIMARY KEY (period, dealer_id, measure, family, vehicle, channel, detail)
);
COMMENT ON TABLE lethe.dealer_atom IS 'The finest cells of released months as they were then: what later releases are protected and added up from. Small numbers: never leaves; P10Y.';
COMMENT ON COLUMN lethe.dealer_atom.period IS 'First day of the month.';
COMMENT ON COLUMN lethe.dealer_atom.dealer_id IS 'The dealer.';
COMMENT ON COLUMN lethe.dealer_atom.measure IS 'What is counted.';
COMMENT ON COLUMN lethe.dealer_atom.family IS 'Service family.';
COMMENT ON COLUMN lethe.dealer_atom.vehicle IS 'new or used.';
COMMENT ON COLUMN lethe.dealer_atom.channel IS 'Sales channel.';
COMMENT ON COLUMN lethe.dealer_atom.detail IS 'Term, whether activated in time, or why rejected.';
COMMENT ON COLUMN lethe.dealer_atom.contracts IS 'Contracts or requests.';

CREATE TABLE lethe.dealer_report (
    period       date    NOT NULL REFERENCES lethe.dealer_release (period),
    dealer_id    integer NOT NULL,
    outcome      text    NOT NULL CHECK (outcome IN ('released', 'delayed', 'no-language', 'not-due')),
    layout       text    NOT NULL,
    language     text,
    file         text,
    sha256       text    CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    clear_sha256 text    CHECK (clear_sha256 ~ '^[0-9a-f]{64}$'),
    certificate  text,
    PRIMARY KEY (period, dealer_id)
);
COMMENT ON TABLE lethe.dealer_report IS 'What became of each dealer in a release, with the proof. The certificate shows which hidden cells are small: never leaves; P10Y.';
COMMENT ON COLUMN lethe.dealer_report.period IS 'The release.';
COMMENT ON COLUMN lethe.dealer_report.dealer_id IS 'The dealer.';
COMMENT ON COLUMN lethe.dealer_report.outcome IS 'released; delayed: its workbook could not be made, see dealer_late; no-language: nobody agreed in which to write; not-due: a small dealer between half-years.';
COMMENT ON COLUMN lethe.dealer_report.layout IS 'large, medium or small.';
COMMENT ON COLUMN lethe.dealer_report.language IS 'In which the workbook speaks.';
COMMENT ON COLUMN lethe.dealer_report.file IS 'Name of the encrypted workbook.';
COMMENT ON COLUMN lethe.dealer_report.sha256 IS 'Hash of the encrypted workbook.';
COMMENT ON COLUMN lethe.dealer_report.clear_sha256 IS 'Hash of the workbook before encryption.';
COMMENT ON COLUMN lethe.dealer_report.certificate IS 'Alternative tables that prove the protection, as JSON.';

CREATE TABLE lethe.dealer_fact (
    period    date    NOT NULL,
    dealer_id integer NOT NULL,
    fact      text    NOT NULL,
    sensitive boolean NOT NULL,
    value     bigint,
    PRIMARY KEY (period, dealer_id, fact),
    FOREIGN KEY (period, dealer_id) REFERENCES lethe.dealer_report
);
COMMENT ON TABLE lethe.dealer_fact IS 'Every number that a dealer was ever sent, and every cell that was held back.';
COMMENT ON COLUMN lethe.dealer_fact.period IS 'The release.';
COMMENT ON COLUMN lethe.dealer_fact.dealer_id IS 'The recipient.';
COMMENT ON COLUMN lethe.dealer_fact.fact IS 'The cell, e.g. M2026-10/signed/family=Connect.';
COMMENT ON COLUMN lethe.dealer_fact.sensitive IS 'Few persons stand behind it, or it would tell of a whole group.';
COMMENT ON COLUMN lethe.dealer_fact.value IS 'As published; empty when it was hidden.';

CREATE TABLE lethe.dealer_late (
    period       date        NOT NULL,
    dealer_id    integer     NOT NULL,
    file         text        NOT NULL,
    sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    clear_sha256 text        NOT NULL CHECK (clear_sha256 ~ '^[0-9a-f]{64}$'),
    delivered_at timestamptz NOT NULL,
    seq          bigint      NOT NULL REFERENCES lethe.evidence,
    PRIMARY KEY (period, dealer_id),
    FOREIGN KEY (period, dealer_id) REFERENCES lethe.dealer_report
);
COMMENT ON TABLE lethe.dealer_late IS 'Workbooks that could not be made when their month was released, and were made later, of the facts released then.';
COMMENT ON COLUMN lethe.dealer_late.period IS 'The release.';
COMMENT ON COLUMN lethe.dealer_late.dealer_id IS 'The recipient.';
COMMENT ON COLUMN lethe.dealer_late.file IS 'Name of the encrypted workbook.';
COMMENT ON COLUMN lethe.dealer_late.sha256 IS 'Hash of the encrypted workbook.';
COMMENT ON COLUMN lethe.dealer_late.clear_sha256 IS 'Hash of the workbook before encryption.';
COMMENT ON COLUMN lethe.dealer_late.delivered_at IS 'When it became visible.';
COMMENT ON COLUMN lethe.dealer_late.seq IS 'Its entry in the evidence chain.';

-- Nothing of it is ever changed, and nothing deleted before its ten years are over.
CREATE FUNCTION lethe.refuse_early_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.period > current_date - interval '10 years' THEN
        RAISE EXCEPTION 'lethe.% keeps a release for ten years', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;

DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['dealer_release', 'dealer_atom', 'dealer_report', 'dealer_fact', 'dealer_late'] LOOP
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON lethe.%I
            FOR EACH STATEMENT EXECUTE FUNCTION lethe.refuse_change()', kept);
        EXECUTE format('CREATE TRIGGER ten_years BEFORE DELETE ON lethe.%I
            FOR EACH ROW EXECUTE FUNCTION lethe.refuse_early_end()', kept);
        EXECUTE format('GRANT SELECT, DELETE ON lethe.%I TO lethe_retention', kept);
    END LOOP;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lethe.dealer_layout
    FOR EACH STATEMENT EXECUTE FUNCTION lethe.refuse_change();

GRANT USAGE ON SCHEMA lethe TO lethe_dealer;
GRANT SELECT (kind, scope, subject_key, released_at) ON lethe.hold TO lethe_dealer;
GRANT SELECT, INSERT, DELETE ON lethe.dealer_draft TO lethe_dealer;
GRANT SELECT, INSERT ON lethe.dealer_layout, lethe.dealer_release, lethe.dealer_atom, lethe.dealer_report, lethe.dealer_fact, lethe.dealer_late
    TO lethe_dealer;
GRANT SELECT ON lethe.dealer_release, lethe.dealer_fact, lethe.dealer_layout TO lethe_audit;
-- It appends to the ledger and sees of it what it chains to: no body.
GRANT SELECT (seq, hash), INSERT ON lethe.evidence TO lethe_dealer;
GRANT USAGE ON SEQUENCE lethe.evidence_seq_seq TO lethe_dealer;
