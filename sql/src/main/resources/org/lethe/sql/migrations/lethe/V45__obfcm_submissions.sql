-- What became of each OBFCM file, and why which reading is not in it or is in it with a warning (G.5). No VIN is stored here.

CREATE TABLE lethe.obfcm_submission (
    submission_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    manufacturer_id integer     NOT NULL,
    manufacturer    text        NOT NULL,
    collection_year integer     NOT NULL CHECK (collection_year BETWEEN 2021 AND 2100),
    revision        integer     NOT NULL CHECK (revision > 0),
    supplement      boolean     NOT NULL,
    state           text        NOT NULL CHECK (state IN ('drafted', 'approved', 'transmitted', 'accepted', 'rejected', 'superseded', 'erased')),
    format          text        NOT NULL,
    content_sha256  text        NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
    exported        bigint      NOT NULL CHECK (exported >= 0),
    tally_sha256    text        NOT NULL CHECK (tally_sha256 ~ '^[0-9a-f]{64}$'),
    manifest        text        NOT NULL,
    drafted_at      timestamptz NOT NULL,
    transmitted_at  timestamptz,
    accepted_at     timestamptz,
    erased_at       timestamptz,
    UNIQUE (manufacturer_id, collection_year, revision)
);
CREATE UNIQUE INDEX obfcm_submission_live ON lethe.obfcm_submission (manufacturer_id, collection_year)
    WHERE state IN ('drafted', 'approved', 'transmitted');
COMMENT ON TABLE lethe.obfcm_submission IS 'Every file that was drafted for the European Commission, one for each legal manufacturer, collection year and revision. Who moved it to its state stands in the ledger.';
COMMENT ON COLUMN lethe.obfcm_submission.submission_id IS 'Number by which commands and evidence name it.';
COMMENT ON COLUMN lethe.obfcm_submission.manufacturer_id IS 'Whose file (business.manufacturer).';
COMMENT ON COLUMN lethe.obfcm_submission.manufacturer IS 'Code of the manufacturer, in folders and messages.';
COMMENT ON COLUMN lethe.obfcm_submission.collection_year IS 'Calendar year of the read-outs in Brussels; it is submitted in the year after.';
COMMENT ON COLUMN lethe.obfcm_submission.revision IS '1 for the first draft of that manufacturer and year; a rebuilt file has the next.';
COMMENT ON COLUMN lethe.obfcm_submission.supplement IS 'Holds only readings that arrived after a submission of that year was transmitted.';
COMMENT ON COLUMN lethe.obfcm_submission.state IS 'drafted, approved, transmitted, accepted, erased; rejected and superseded ones are followed by another revision.';
COMMENT ON COLUMN lethe.obfcm_submission.format IS 'Name and version of the format descriptor, with the digest of its file.';
COMMENT ON COLUMN lethe.obfcm_submission.content_sha256 IS 'SHA-256 of the clear content: a file that would be written differently today is stale.';
COMMENT ON COLUMN lethe.obfcm_submission.exported IS 'Vehicles in the file.';
COMMENT ON COLUMN lethe.obfcm_submission.tally_sha256 IS 'SHA-256 of the counts of its statement, but for those that the erasure of refused readings moves.';
COMMENT ON COLUMN lethe.obfcm_submission.manifest IS 'JSON: counts and hashes of all its files, kept when everything else is erased.';
COMMENT ON COLUMN lethe.obfcm_submission.drafted_at IS 'When it was written.';
COMMENT ON COLUMN lethe.obfcm_submission.transmitted_at IS 'When it was sent; up to here a refusal is honoured (G.6). Later arrivals are late.';
COMMENT ON COLUMN lethe.obfcm_submission.accepted_at IS 'When its receipt was recorded.';
COMMENT ON COLUMN lethe.obfcm_submission.erased_at IS 'When its readings and details were found to be gone.';

CREATE TABLE lethe.obfcm_detail (
    submission_id bigint NOT NULL REFERENCES lethe.obfcm_submission,
    reading_id    bigint NOT NULL,
    code          text   NOT NULL,
    PRIMARY KEY (reading_id, submission_id, code)
);
CREATE INDEX obfcm_detail_submission ON lethe.obfcm_detail (submission_id);
COMMENT ON TABLE lethe.obfcm_detail IS 'Restricted list: which reading was not exported, or exported with a warning, and by which check. It goes when its submission is replaced, or once the year''s readings are erased.';
COMMENT ON COLUMN lethe.obfcm_detail.submission_id IS 'The draft.';
COMMENT ON COLUMN lethe.obfcm_detail.reading_id IS 'The reading (business.obfcm_reading) that stands for its vehicle.';
COMMENT ON COLUMN lethe.obfcm_detail.code IS 'Code of the check.';

-- How a counter is understood: one definition for selection and checks. Four bytes with all bits set, in units of 1, 0.1 and 0.01, within a millionth
-- (rounding, 32-bit floats), or the same read as signed.
CREATE FUNCTION lethe.obfcm_not_available(counter numeric) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN counter IN (-1, -0.1, -0.01)
    OR counter BETWEEN 42949630.00032705 AND 42949715.89967295
    OR counter BETWEEN 429496300.0032705 AND 429497158.9967295
    OR counter BETWEEN 4294963000.032705 AND 4294971589.967295;
COMMENT ON FUNCTION lethe.obfcm_not_available(numeric) IS 'Whether a device said that it does not know; NULL for NULL.';
CREATE FUNCTION lethe.obfcm_known(counter numeric) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN counter >= 0 AND (counter < 42949630 OR (counter <> 'NaN' AND NOT lethe.obfcm_not_available(counter)));
COMMENT ON FUNCTION lethe.obfcm_known(numeric) IS 'Whether a counter holds a number that can be reported; NULL for NULL.';
-- Whom the regulation asks about, by certificate and registration; one definition for the selection and for the fleet.
CREATE FUNCTION lethe.obfcm_out_of_scope(category text, powertrain text, fuels text[], first_registered_on date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN fuels IS NULL THEN 'certificate-missing'
    WHEN category NOT IN ('M1', 'N1') OR powertrain NOT IN ('ICE', 'NOVC-HEV', 'OVC-HEV')
         OR NOT fuels <@ ARRAY['petrol', 'diesel', 'ethanol', 'biodiesel', 'electricity']
         OR NOT fuels && ARRAY['petrol', 'diesel', 'ethanol', 'biodiesel'] THEN 'powertrain-out-of-scope'
    WHEN first_registered_on IS NULL THEN 'registration-unknown'
    WHEN first_registered_on < DATE '2021-01-01' THEN 'registered-before-2021'
END;
COMMENT ON FUNCTION lethe.obfcm_out_of_scope(text, text, text[], date) IS 'Why a vehicle is not reported whatever its readings say, as the code of a check; NULL when it is in scope.';
CREATE FUNCTION lethe.obfcm_mark(vin text, inner_pad bytea, outer_pad bytea) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN sha256(outer_pad || sha256(inner_pad || convert_to(vin, 'UTF8')));
COMMENT ON FUNCTION lethe.obfcm_mark(text, bytea, bytea) IS 'HMAC-SHA-256 of a VIN (RFC 2104), from the key''s two padded forms; the key itself is not in the database.';

GRANT SELECT, INSERT ON lethe.obfcm_submission, lethe.obfcm_detail TO lethe_obfcm;
GRANT UPDATE (state, transmitted_at, accepted_at, erased_at) ON lethe.obfcm_submission TO lethe_obfcm;
GRANT DELETE ON lethe.obfcm_detail TO lethe_obfcm;
GRANT SELECT ON lethe.obfcm_submission, lethe.obfcm_detail TO lethe_retention, lethe_operator;
GRANT SELECT ON lethe.obfcm_submission TO lethe_audit;
GRANT SELECT ON lethe.evidence, lethe.ledger TO lethe_obfcm;
GRANT INSERT ON lethe.evidence TO lethe_obfcm;
GRANT USAGE ON SEQUENCE lethe.evidence_seq_seq TO lethe_obfcm;
