-- The opening batch of an entity that was taken on from the same file by the same people, when its balances are not stored yet.
SELECT b.batch, b.first_seq, b.last_seq
FROM finance.entity e
JOIN finance.batch b ON b.entity = e.entity AND b.period = CAST(:period AS date) AND b.last_seq >= b.first_seq
WHERE e.entity = :entity AND e.opened_on = :openedOn AND e.balances_sha256 = :sha256 AND e.prepared_by = :by AND e.signed_by = :signedBy
  AND NOT EXISTS (SELECT FROM finance.closing c WHERE c.entity = e.entity AND c.period = b.period)
