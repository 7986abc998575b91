SELECT CAST(ledger_id AS text) FROM lethe.ledger
