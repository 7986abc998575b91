-- A ledger's name: what is kept outside the database (noted heads, certificates) must not be mistaken for another ledger's.
CREATE TABLE lethe.ledger (
    ledger_id uuid    PRIMARY KEY,
    only_one  boolean NOT NULL DEFAULT TRUE UNIQUE CHECK (only_one)
);
COMMENT ON TABLE lethe.ledger IS 'One row: the name of this ledger. A copy of the database, or one restored from a back-up, has the same name.';
COMMENT ON COLUMN lethe.ledger.ledger_id IS 'Random; names the folder of what is kept outside the database.';
COMMENT ON COLUMN lethe.ledger.only_one IS 'Keeps a second row out.';
INSERT INTO lethe.ledger (ledger_id) VALUES (gen_random_uuid());

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lethe.ledger
    FOR EACH STATEMENT EXECUTE FUNCTION lethe.refuse_change();
GRANT SELECT ON lethe.ledger TO lethe_retention, lethe_operator, lethe_audit;
