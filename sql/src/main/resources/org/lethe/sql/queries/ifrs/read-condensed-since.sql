-- Whether contracts that went after ten years were still being booked at a ledger sequence.
SELECT EXISTS (SELECT FROM finance.condensed_month JOIN finance.batch b USING (entity, period) WHERE entity = :entity AND b.last_seq > :seq) AS since
