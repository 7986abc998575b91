-- Which files of readings were taken in, by whom, and what came of their lines (G.3, G.5). No VIN, no file name: people put anything in a name.

CREATE TABLE lethe.obfcm_import (
    import_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_digest text        NOT NULL CHECK (file_digest ~ '^[0-9a-f]{64}$'),
    imported_by text        NOT NULL,
    imported_at timestamptz NOT NULL,
    lines       bigint      NOT NULL,
    stored      bigint      NOT NULL,
    known       bigint      NOT NULL,
    refused     bigint      NOT NULL,
    late        bigint      NOT NULL,
    rejected    bigint      NOT NULL,
    CONSTRAINT every_line_ended_once CHECK (lines = stored + known + refused + rejected)
);
COMMENT ON TABLE lethe.obfcm_import IS 'Files of consumption readings that were taken in, wholly or without their bad lines.';
COMMENT ON COLUMN lethe.obfcm_import.import_id IS 'Number by which a reading names the file it came in.';
COMMENT ON COLUMN lethe.obfcm_import.file_digest IS 'SHA-256 of the file''s bytes, in hexadecimal digits.';
COMMENT ON COLUMN lethe.obfcm_import.imported_by IS 'Who imported it.';
COMMENT ON COLUMN lethe.obfcm_import.imported_at IS 'When: the received_at of its readings.';
COMMENT ON COLUMN lethe.obfcm_import.lines IS 'Lines of data.';
COMMENT ON COLUMN lethe.obfcm_import.stored IS 'Readings stored.';
COMMENT ON COLUMN lethe.obfcm_import.known IS 'Lines that said what was already stored, or what an earlier line of the file said.';
COMMENT ON COLUMN lethe.obfcm_import.refused IS 'Read-outs that the owner refused: not stored.';
COMMENT ON COLUMN lethe.obfcm_import.late IS 'Of the stored ones, those of a collection year whose report had already been accepted.';
COMMENT ON COLUMN lethe.obfcm_import.rejected IS 'Lines with an error, left out because it was asked for.';

GRANT USAGE ON SCHEMA lethe TO lethe_obfcm;
GRANT SELECT, INSERT ON lethe.obfcm_import TO lethe_obfcm;
GRANT UPDATE (lines, stored, known, refused, late, rejected) ON lethe.obfcm_import TO lethe_obfcm;
GRANT SELECT ON lethe.obfcm_import TO lethe_audit, lethe_retention, lethe_operator;
