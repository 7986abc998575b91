-- What a night counted at the source, what it could not post, what was closed and pulled; then the accounting in two functions, and who may do what.

CREATE TABLE finance.source_count (
    batch        bigint NOT NULL,
    kind         text   NOT NULL,
    series       text   NOT NULL DEFAULT '',
    source_count bigint NOT NULL,
    source_net   numeric(14, 2) NOT NULL,
    source_vat   numeric(14, 2) NOT NULL,
    missing      bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (batch, kind, series)
);
COMMENT ON TABLE finance.source_count IS 'What was counted at the source when a batch was posted; stored, so that it can still be compared when the source has been purged.';
COMMENT ON COLUMN finance.source_count.batch IS 'The batch.';
COMMENT ON COLUMN finance.source_count.kind IS 'Kind of event, or series for a series of numbers.';
COMMENT ON COLUMN finance.source_count.series IS 'The series.';
COMMENT ON COLUMN finance.source_count.source_count IS 'How many belong to the batch''s period, or to the series.';
COMMENT ON COLUMN finance.source_count.source_net IS 'Sum without VAT.';
COMMENT ON COLUMN finance.source_count.source_vat IS 'Sum of VAT.';
COMMENT ON COLUMN finance.source_count.missing IS 'Numbers that are missing in the series.';

CREATE TABLE finance.finding (
    finding_id bigint PRIMARY KEY,
    batch      bigint NOT NULL,
    entity     text   NOT NULL,
    code       text   NOT NULL,
    kind       text   NOT NULL,
    source_id  text   NOT NULL,
    number     text   NOT NULL,
    happened_on date  NOT NULL,
    amount     numeric(14, 2) NOT NULL,
    vat        numeric(14, 2) NOT NULL DEFAULT 0,
    posted     boolean NOT NULL,
    UNIQUE (code, kind, source_id)
);
COMMENT ON TABLE finance.finding IS 'What is wrong with business events: nothing is dropped in silence.';
COMMENT ON COLUMN finance.finding.finding_id IS 'Key.';
COMMENT ON COLUMN finance.finding.batch IS 'Batch that found it.';
COMMENT ON COLUMN finance.finding.entity IS 'The entity.';
COMMENT ON COLUMN finance.finding.code IS 'What is wrong.';
COMMENT ON COLUMN finance.finding.kind IS 'Kind of event.';
COMMENT ON COLUMN finance.finding.source_id IS 'Key of the event where it came from.';
COMMENT ON COLUMN finance.finding.number IS 'Number on the document.';
COMMENT ON COLUMN finance.finding.happened_on IS 'Its day.';
COMMENT ON COLUMN finance.finding.amount IS 'Amount concerned; of an invoice that is not yet receivable without VAT.';
COMMENT ON COLUMN finance.finding.vat IS 'Its VAT.';
COMMENT ON COLUMN finance.finding.posted IS 'Whether it was posted all the same.';

CREATE TABLE finance.closing (
    entity       text   NOT NULL,
    period       date   NOT NULL,
    closing_no   integer NOT NULL,
    last_seq     bigint NOT NULL,
    role         text   NOT NULL,
    dimension_id integer NOT NULL REFERENCES finance.dimension,
    balance      numeric(14, 2) NOT NULL,
    PRIMARY KEY (entity, period, closing_no, role, dimension_id),
    FOREIGN KEY (entity, period) REFERENCES finance.period
);
COMMENT ON TABLE finance.closing IS 'Balances as they stood when a period was closed; the next period must open with them.';
COMMENT ON COLUMN finance.closing.entity IS 'The entity.';
COMMENT ON COLUMN finance.closing.period IS 'The month.';
COMMENT ON COLUMN finance.closing.closing_no IS 'Counted from 1: a period that was reopened is closed again.';
COMMENT ON COLUMN finance.closing.last_seq IS 'Ledger sequence at the closing.';
COMMENT ON COLUMN finance.closing.role IS 'Role of the account.';
COMMENT ON COLUMN finance.closing.dimension_id IS 'Breakdown.';
COMMENT ON COLUMN finance.closing.balance IS 'Debit less credit.';

CREATE TABLE finance.package (
    package_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entity       text        NOT NULL REFERENCES finance.entity,
    first_period date        NOT NULL,
    last_period  date        NOT NULL,
    last_seq     bigint      NOT NULL,
    version      integer     NOT NULL REFERENCES finance.setting_version,
    format       text        NOT NULL,
    verdict      text        NOT NULL CHECK (verdict IN ('FINAL', 'PROVISIONAL', 'DRAFT')),
    official     boolean     NOT NULL CHECK (NOT official OR verdict = 'FINAL'),
    file_name    text        NOT NULL,
    clear_sha256 text        NOT NULL CHECK (clear_sha256 ~ '^[0-9a-f]{64}$'),
    file_sha256  text        NOT NULL CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
    manifest_sha256 text     NOT NULL CHECK (manifest_sha256 ~ '^[0-9a-f]{64}$'),
    pulled_by    text        NOT NULL,
    purpose      text        NOT NULL CHECK (purpose <> ''),
    pulled_at    timestamptz NOT NULL
);
CREATE UNIQUE INDEX package_official ON finance.package (entity, first_period, last_period, last_seq) WHERE official;
COMMENT ON TABLE finance.package IS 'Every package that was made. The official one of a closed period is returned byte for byte. Who pulled it stands in the evidence too.';
COMMENT ON COLUMN finance.package.package_id IS 'Number of the pull.';
COMMENT ON COLUMN finance.package.entity IS 'The entity.';
COMMENT ON COLUMN finance.package.first_period IS 'First month.';
COMMENT ON COLUMN finance.package.last_period IS 'Last month.';
COMMENT ON COLUMN finance.package.last_seq IS 'Ledger sequence: known as of.';
COMMENT ON COLUMN finance.package.version IS 'Settings.';
COMMENT ON COLUMN finance.package.format IS 'Version of the format.';
COMMENT ON COLUMN finance.package.verdict IS 'FINAL of closed periods, PROVISIONAL, or DRAFT when a check failed.';
COMMENT ON COLUMN finance.package.official IS 'The first one of closed periods: later pulls return it.';
COMMENT ON COLUMN finance.package.file_name IS 'Name of the file.';
COMMENT ON COLUMN finance.package.clear_sha256 IS 'SHA-256 of the package before encryption: the same for the same sequence, settings and format.';
COMMENT ON COLUMN finance.package.file_sha256 IS 'SHA-256 of the encrypted file.';
COMMENT ON COLUMN finance.package.manifest_sha256 IS 'SHA-256 of its manifest, which the next period''s manifest names.';
COMMENT ON COLUMN finance.package.pulled_by IS 'Who.';
COMMENT ON COLUMN finance.package.purpose IS 'For what.';
COMMENT ON COLUMN finance.package.pulled_at IS 'When.';

-- What share of a curve is recognised after a part of its days; points as 0.25:0.10,0.5:0.3,1:1 after the equals sign.
CREATE FUNCTION finance.curve(method text, elapsed numeric) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT before.y + (after.y - before.y) * (elapsed - before.x) / (after.x - before.x)
        FROM (SELECT split_part(p, ':', 1)::numeric AS x, split_part(p, ':', 2)::numeric AS y,
                     lag(split_part(p, ':', 1)::numeric, 1, 0) OVER (ORDER BY split_part(p, ':', 1)::numeric) AS bx,
                     lag(split_part(p, ':', 2)::numeric, 1, 0) OVER (ORDER BY split_part(p, ':', 1)::numeric) AS by
              FROM string_to_table(split_part(method, '=', 2), ',') p) AS points
        CROSS JOIN LATERAL (SELECT points.bx AS x, points.by AS y) AS before
        CROSS JOIN LATERAL (SELECT points.x, points.y) AS after
        WHERE elapsed > before.x AND elapsed <= after.x);
COMMENT ON FUNCTION finance.curve(text, numeric) IS 'Cumulative share of a curve, straight between its points.';

CREATE FUNCTION finance.part(method text, service_from date, spread numeric, starts_on date, ends_on date, day date) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN day < starts_on THEN 0
    WHEN day >= ends_on THEN spread
    WHEN method NOT LIKE 'CURVE:%' THEN round(spread * (day - starts_on + 1) / (ends_on - starts_on + 1), 2)
    ELSE round(spread
        * (finance.curve(method, (day - service_from + 1)::numeric / (ends_on - service_from + 1))
           - coalesce(finance.curve(method, (starts_on - service_from)::numeric / (ends_on - service_from + 1)), 0))
        / (1 - coalesce(finance.curve(method, (starts_on - service_from)::numeric / (ends_on - service_from + 1)), 0)), 2)
END;
COMMENT ON FUNCTION finance.part(text, date, numeric, date, date, date) IS 'What of a segment is recognised up to and including a day: cumulative rounding, half up; a month is the difference of two of them.';

CREATE FUNCTION finance.recognised(item bigint, day date) RETURNS numeric LANGUAGE sql STABLE PARALLEL SAFE
RETURN (SELECT coalesce(sum(finance.part(s.method, s.service_from, s.spread, s.starts_on, s.ends_on, least(recognised.day, s.until_on))
                            + CASE WHEN s.jump_on <= recognised.day THEN s.jump ELSE 0 END), 0)
        FROM (SELECT g.*, i.method, i.service_from,
                     coalesce(lead(g.starts_on) OVER (ORDER BY g.segment_no) - 1, g.ends_on) AS until_on
              FROM finance.segment g JOIN finance.item i USING (item_id) WHERE g.item_id = recognised.item) s);
COMMENT ON FUNCTION finance.recognised(bigint, date) IS 'What of an item is recognised up to and including a day, by all segments that are known.';

CREATE FUNCTION finance.bucket(due_on date, day date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN day <= due_on THEN 'not-due' WHEN day - due_on <= 30 THEN '001-030' WHEN day - due_on <= 60 THEN '031-060'
            WHEN day - due_on <= 90 THEN '061-090' WHEN day - due_on <= 180 THEN '091-180' ELSE 'over-180' END;
COMMENT ON FUNCTION finance.bucket(date, date) IS 'Bucket of ageing: days past due, disjoint.';

-- Largest remainder, for parallel items only: the parts add up to the cent, the largest rests get the cents that are left.
CREATE FUNCTION finance.allocate(total numeric, weights numeric[]) RETURNS numeric[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN cardinality(weights) = 1 THEN ARRAY[total] ELSE (
    SELECT array_agg(CAST(sign(total) * (floor(raw) + CASE WHEN place <= rest THEN 1 ELSE 0 END) / 100 AS numeric(14, 2)) ORDER BY n)
    FROM (SELECT n, raw, row_number() OVER (ORDER BY raw - floor(raw) DESC, n) AS place,
                 abs(total) * 100 - sum(floor(raw)) OVER () AS rest
          FROM (SELECT n, CASE WHEN sum(w) OVER () = 0 THEN abs(total) * 100 / count(*) OVER ()
                               ELSE abs(total) * 100 * w / sum(w) OVER () END AS raw
                FROM unnest(weights) WITH ORDINALITY AS u(w, n)) AS shares) AS ranked) END;
COMMENT ON FUNCTION finance.allocate(numeric, numeric[]) IS 'Splits an amount by weights, to the cent.';

CREATE FUNCTION finance.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'finance.% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION finance.refuse_change() IS 'Stops every change of the books, their owner''s too: a correction is a reversal.';
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['setting_version', 'setting', 'entity', 'period_step', 'batch', 'dimension', 'contract_state', 'document', 'item',
                                'segment', 'event', 'posting', 'source_count', 'finding', 'closing', 'package'] LOOP
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON finance.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION finance.refuse_change()', name);
    END LOOP;
END $$;

GRANT USAGE ON SCHEMA finance TO lethe_posting, lethe_finance, lethe_controller, lethe_retention, lethe_operator, lethe_audit;
GRANT USAGE ON SCHEMA lethe TO lethe_posting, lethe_finance, lethe_controller;
-- Posting appends; it cannot close.
GRANT SELECT ON ALL TABLES IN SCHEMA finance TO lethe_posting;
GRANT INSERT ON finance.setting_version, finance.setting, finance.entity, finance.period, finance.period_step, finance.batch,
    finance.dimension, finance.contract_state, finance.document, finance.item, finance.segment, finance.event,
    finance.posting, finance.source_count, finance.finding TO lethe_posting;
-- Finance reads and pulls; it cannot post, close or purge.
GRANT SELECT ON finance.setting_version, finance.setting, finance.entity, finance.period, finance.period_step, finance.batch,
    finance.dimension, finance.contract_state, finance.document, finance.item, finance.segment, finance.event, finance.posting,
    finance.source_count, finance.finding, finance.closing, finance.package TO lethe_finance, lethe_controller, lethe_audit;
GRANT INSERT ON finance.package TO lethe_finance;
-- The controller closes and reopens.
GRANT INSERT ON finance.period_step, finance.closing TO lethe_controller;
GRANT UPDATE (status) ON finance.period TO lethe_controller;
-- A sample is not replaced under the books of it.
GRANT SELECT ON finance.entity TO lethe_operator;
-- What is done with the books stands in the evidence.
GRANT SELECT ON lethe.evidence, lethe.ledger TO lethe_posting, lethe_finance, lethe_controller;
GRANT INSERT ON lethe.evidence TO lethe_posting, lethe_finance, lethe_controller;
GRANT USAGE ON SEQUENCE lethe.evidence_seq_seq TO lethe_posting, lethe_finance, lethe_controller;
