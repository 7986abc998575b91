-- An entry says its own number in its body, so that the number is part of what is chained. Whoever appends draws it first,
-- under the ledger lock.
GRANT USAGE ON SEQUENCE lethe.evidence_seq_seq TO lethe_retention, lethe_operator;
COMMENT ON COLUMN lethe.evidence.seq IS 'Order of the entries, also in the body; gaps are rolled-back appends and no sign of tampering.';
