-- Under the ledger lock, so that numbers follow the chain; one that is rolled back leaves a gap.
SELECT nextval('lethe.evidence_seq_seq')
