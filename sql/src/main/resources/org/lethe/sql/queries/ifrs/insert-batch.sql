INSERT INTO finance.batch (batch, entity, period, as_of, version, first_seq, last_seq, posted_at)
VALUES (:batch, :entity, :period, :asOf, :version, :firstSeq, :lastSeq, :at)
