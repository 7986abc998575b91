-- What the OBFCM submission must say of the vehicles of the sample that are hard to get right. Not part of the business schema.

CREATE TABLE sample.obfcm_oracle (
    label           text NOT NULL,
    vehicle_id      bigint NOT NULL,
    collection_year integer NOT NULL,
    reading_id      bigint,
    reason          text,
    because         text NOT NULL,
    PRIMARY KEY (vehicle_id, collection_year),
    CONSTRAINT exported_or_excluded CHECK ((reading_id IS NULL) = (reason IS NOT NULL))
);
CREATE INDEX obfcm_oracle_label ON sample.obfcm_oracle (label);
COMMENT ON TABLE sample.obfcm_oracle IS 'What becomes of a vehicle in the submission of a collection year, drafted on sample.load.as_of before any nightly run; written by hand from the regulation.';
COMMENT ON COLUMN sample.obfcm_oracle.label IS 'Name of the situation; the same for every copy of it.';
COMMENT ON COLUMN sample.obfcm_oracle.vehicle_id IS 'The vehicle.';
COMMENT ON COLUMN sample.obfcm_oracle.collection_year IS 'Collection year of the submission.';
COMMENT ON COLUMN sample.obfcm_oracle.reading_id IS 'The reading that is exported; empty when the vehicle is excluded.';
COMMENT ON COLUMN sample.obfcm_oracle.reason IS 'Code of the reason for which it is excluded; empty when it is exported.';
COMMENT ON COLUMN sample.obfcm_oracle.because IS 'Why, in words that a submitter would use.';
GRANT SELECT ON sample.obfcm_oracle TO lethe_operator;
