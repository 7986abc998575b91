-- The release ledger of the dealer reports (D.1): what every recipient was ever told, and what proves that it tells nothing about a person.

CREATE TABLE lethe.dealer_layout (
    year      integer NOT NULL,
    dealer_id integer NOT NULL,
    layout    text    NOT NULL CHECK (layout IN ('large', 'medium', 'small', 'smallest')),
    PRIMARY KEY (year, dealer_id)
);
COMMENT ON TABLE lethe.dealer_layout IS 'How finely a dealer is reported in a calendar year; decided once, from the contracts of the year before.';
COMMENT ON COLUMN lethe.dealer_layout.year IS 'Calendar year.';
COMMENT ON COLUMN lethe.dealer_layout.dealer_id IS 'The dealer.';
COMMENT ON COLUMN lethe.dealer_layout.layout IS 'large, medium, small or smallest.';

CREATE TABLE lethe.dealer_release (
    release_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    period      date        NOT NULL,
    version     integer     NOT NULL CHECK (version >= 1),
    kind        text        NOT NULL CHECK (kind IN ('first', 'correction', 'withdrawal')),
    threshold   integer     NOT NULL CHECK (threshold >= 3),
    released_at timestamptz NOT NULL,
    released_by text        NOT NULL,
    seq         bigint      NOT NULL REFERENCES lethe.evidence,
    UNIQUE (period, version),
    CHECK ((version = 1) = (kind = 'first'))
);
COMMENT ON TABLE lethe.dealer_release IS 'Months of dealer reports that are out, in the order in which they were released. What is out is never computed again; what was wrong in it becomes a new version.';
COMMENT ON COLUMN lethe.dealer_release.release_id IS 'Number of the release; a later one is greater.';
COMMENT ON COLUMN lethe.dealer_release.period IS 'First day of the month.';
COMMENT ON COLUMN lethe.dealer_release.version IS '1 when the month was first told; more for corrections and withdrawals.';
COMMENT ON COLUMN lethe.dealer_release.kind IS 'first; correction: what arrived late or was corrected since is counted; withdrawal: the month''s numbers hold no more.';
COMMENT ON COLUMN lethe.dealer_release.threshold IS 'Persons from which a cell is not sensitive.';
COMMENT ON COLUMN lethe.dealer_release.released_at IS 'When it became visible.';
COMMENT ON COLUMN lethe.dealer_release.released_by IS 'Who ran the job.';
COMMENT ON COLUMN lethe.dealer_release.seq IS 'Its entry in the evidence chain.';

CREATE TABLE lethe.dealer_atom (
    release_id bigint  NOT NULL REFERENCES lethe.dealer_release,
    dealer_id  integer NOT NULL,
    measure    text    NOT NULL,
    family     text    NOT NULL,
    vehicle    text    NOT NULL,
    channel    text    NOT NULL,
    detail     text    NOT NULL,
    added      bigint  NOT NULL CHECK (added >= 0),
    removed    bigint  NOT NULL CHECK (removed >= 0),
    PRIMARY KEY (release_id, dealer_id, measure, family, vehicle, channel, detail),
    CHECK (added + removed > 0)
);
COMMENT ON TABLE lethe.dealer_atom IS 'The finest cells of released months: what later releases are protected and added up from. Small numbers: never leaves; P10Y.';
COMMENT ON COLUMN lethe.dealer_atom.release_id IS 'The release that counted so.';
COMMENT ON COLUMN lethe.dealer_atom.dealer_id IS 'The dealer.';
COMMENT ON COLUMN lethe.dealer_atom.measure IS 'What is counted.';
COMMENT ON COLUMN lethe.dealer_atom.family IS 'Service family.';
COMMENT ON COLUMN lethe.dealer_atom.vehicle IS 'new or used.';
COMMENT ON COLUMN lethe.dealer_atom.channel IS 'Sales channel.';
COMMENT ON COLUMN lethe.dealer_atom.detail IS 'Term, whether activated in time, or why rejected.';
COMMENT ON COLUMN lethe.dealer_atom.added IS 'Contracts or requests that the release counts and earlier versions of the month did not.';
COMMENT ON COLUMN lethe.dealer_atom.removed IS 'Contracts or requests that earlier versions counted, wrongly as is known now.';

CREATE TABLE lethe.dealer_member (
    member_id  bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release_id bigint   NOT NULL REFERENCES lethe.dealer_release,
    dealer_id  integer  NOT NULL,
    measure    text     NOT NULL,
    family     text     NOT NULL,
    vehicle    text     NOT NULL,
    channel    text     NOT NULL,
    detail     text     NOT NULL,
    added      bigint[] NOT NULL,
    removed    bigint[] NOT NULL
);
CREATE INDEX dealer_member_release ON lethe.dealer_member (release_id);
COMMENT ON TABLE lethe.dealer_member IS 'By their numbers, the contracts and requests that a release counted: from these it is known what arrived late or was corrected. Never leaves; P2Y, and nothing is corrected after that.';
COMMENT ON COLUMN lethe.dealer_member.member_id IS 'Key.';
COMMENT ON COLUMN lethe.dealer_member.release_id IS 'The release that counted so.';
COMMENT ON COLUMN lethe.dealer_member.dealer_id IS 'The dealer.';
COMMENT ON COLUMN lethe.dealer_member.measure IS 'What is counted: requests for requests, offers and rejected; contracts for all else.';
COMMENT ON COLUMN lethe.dealer_member.family IS 'Service family.';
COMMENT ON COLUMN lethe.dealer_member.vehicle IS 'new or used.';
COMMENT ON COLUMN lethe.dealer_member.channel IS 'Sales channel.';
COMMENT ON COLUMN lethe.dealer_member.detail IS 'Term, whether activated in time, or why rejected.';
COMMENT ON COLUMN lethe.dealer_member.added IS 'request_id or contract_id of those that the release counts anew.';
COMMENT ON COLUMN lethe.dealer_member.removed IS 'request_id or contract_id of those that it counts no more.';

CREATE TABLE lethe.dealer_report (
    release_id   bigint  NOT NULL REFERENCES lethe.dealer_release,
    dealer_id    integer NOT NULL,
    outcome      text    NOT NULL CHECK (outcome IN ('released', 'delayed', 'no-language', 'not-due')),
    layout       text    NOT NULL,
    language     text,
    file         text,
    sha256       text    CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    clear_sha256 text    CHECK (clear_sha256 ~ '^[0-9a-f]{64}$'),
    certificate  text,
    PRIMARY KEY (release_id, dealer_id)
);
COMMENT ON TABLE lethe.dealer_report IS 'What became of each dealer in a release, with the proof. The certificate shows which hidden cells are small: never leaves; P10Y.';
COMMENT ON COLUMN lethe.dealer_report.release_id IS 'The release.';
COMMENT ON COLUMN lethe.dealer_report.dealer_id IS 'The dealer.';
COMMENT ON COLUMN lethe.dealer_report.outcome IS 'released; delayed: its workbook could not be made, see dealer_late; no-language: nobody agreed in which to write; not-due: a small dealer between half-years, or nothing that it was told is corrected.';
COMMENT ON COLUMN lethe.dealer_report.layout IS 'large, medium, small or smallest.';
COMMENT ON COLUMN lethe.dealer_report.language IS 'In which the workbook speaks.';
COMMENT ON COLUMN lethe.dealer_report.file IS 'Name of the encrypted workbook.';
COMMENT ON COLUMN lethe.dealer_report.sha256 IS 'Hash of the encrypted workbook.';
COMMENT ON COLUMN lethe.dealer_report.clear_sha256 IS 'Hash of the workbook before encryption.';
COMMENT ON COLUMN lethe.dealer_report.certificate IS 'Alternative tables that prove the protection, as JSON.';

CREATE TABLE lethe.dealer_fact (
    release_id bigint  NOT NULL,
    dealer_id  integer NOT NULL,
    fact       text    NOT NULL,
    sensitive  boolean NOT NULL,
    value      bigint,
    PRIMARY KEY (release_id, dealer_id, fact),
    FOREIGN KEY (release_id, dealer_id) REFERENCES lethe.dealer_report
);
COMMENT ON TABLE lethe.dealer_fact IS 'Every number that a dealer was ever sent, and every cell that was held back.';
COMMENT ON COLUMN lethe.dealer_fact.release_id IS 'The release.';
COMMENT ON COLUMN lethe.dealer_fact.dealer_id IS 'The recipient.';
COMMENT ON COLUMN lethe.dealer_fact.fact IS 'The cell, e.g. M2026-10/signed/family=Connect.';
COMMENT ON COLUMN lethe.dealer_fact.sensitive IS 'Few persons stand behind it, or it would tell of a whole group.';
COMMENT ON COLUMN lethe.dealer_fact.value IS 'As published; empty when it was hidden.';

CREATE TABLE lethe.dealer_late (
    release_id   bigint      NOT NULL,
    dealer_id    integer     NOT NULL,
    file         text        NOT NULL,
    sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    clear_sha256 text        NOT NULL CHECK (clear_sha256 ~ '^[0-9a-f]{64}$'),
    delivered_at timestamptz NOT NULL,
    seq          bigint      NOT NULL REFERENCES lethe.evidence,
    PRIMARY KEY (release_id, dealer_id),
    FOREIGN KEY (release_id, dealer_id) REFERENCES lethe.dealer_report
);
COMMENT ON TABLE lethe.dealer_late IS 'Workbooks that could not be made when their month was released, and were made later, of the facts released then.';
COMMENT ON COLUMN lethe.dealer_late.release_id IS 'The release.';
COMMENT ON COLUMN lethe.dealer_late.dealer_id IS 'The recipient.';
COMMENT ON COLUMN lethe.dealer_late.file IS 'Name of the encrypted workbook.';
COMMENT ON COLUMN lethe.dealer_late.sha256 IS 'Hash of the encrypted workbook.';
COMMENT ON COLUMN lethe.dealer_late.clear_sha256 IS 'Hash of the workbook before encryption.';
COMMENT ON COLUMN lethe.dealer_late.delivered_at IS 'When it became visible.';
COMMENT ON COLUMN lethe.dealer_late.seq IS 'Its entry in the evidence chain.';

-- Nothing of it is ever changed, and nothing deleted before its time.
CREATE FUNCTION lethe.refuse_early_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT period FROM lethe.dealer_release WHERE release_id = OLD.release_id) > current_date - CAST(TG_ARGV[0] AS interval) THEN
        RAISE EXCEPTION 'lethe.% keeps a release for %', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;

DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['dealer_release', 'dealer_atom', 'dealer_member', 'dealer_report', 'dealer_fact', 'dealer_late'] LOOP
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON lethe.%I
            FOR EACH STATEMENT EXECUTE FUNCTION lethe.refuse_change()', kept);
        EXECUTE format('CREATE TRIGGER early_end BEFORE DELETE ON lethe.%I
            FOR EACH ROW EXECUTE FUNCTION lethe.refuse_early_end(%L)', kept, CASE kept WHEN 'dealer_member' THEN '2 years' ELSE '10 years' END);
        EXECUTE format('GRANT SELECT, DELETE ON lethe.%I TO lethe_retention', kept);
    END LOOP;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lethe.dealer_layout
    FOR EACH STATEMENT EXECUTE FUNCTION lethe.refuse_change();

GRANT USAGE ON SCHEMA lethe TO lethe_dealer;
GRANT SELECT (kind, scope, subject_key, released_at) ON lethe.hold TO lethe_dealer;
GRANT SELECT, INSERT ON lethe.dealer_layout, lethe.dealer_release, lethe.dealer_atom, lethe.dealer_member, lethe.dealer_report, lethe.dealer_fact,
    lethe.dealer_late TO lethe_dealer;
GRANT SELECT ON lethe.dealer_release, lethe.dealer_fact, lethe.dealer_layout TO lethe_audit;
-- It appends to the ledger and sees of it what it chains to: no body.
GRANT SELECT (seq, hash), INSERT ON lethe.evidence TO lethe_dealer;
GRANT USAGE ON SEQUENCE lethe.evidence_seq_seq TO lethe_dealer;
