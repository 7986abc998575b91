INSERT INTO finance.entity (entity, opened_on, balances_sha256, prepared_by, signed_by, taken_on_at)
VALUES (:entity, :openedOn, :sha256, :by, :signedBy, :at)
