ALTER TABLE bench.reading ADD PRIMARY KEY (captured_at, reading_id);
CREATE INDEX reading_vehicle ON bench.reading (vehicle_id);
ALTER TABLE bench.subscription ADD PRIMARY KEY (subscription_id);
CREATE UNIQUE INDEX subscription_number ON bench.subscription (number);
CREATE INDEX subscription_alike ON bench.subscription (product, status) WHERE number IS NULL;
CREATE INDEX subscription_ended ON bench.subscription (ended_on) WHERE number IS NOT NULL;
ALTER TABLE bench.subscription_party ADD PRIMARY KEY (subscription_id, person_id);
CREATE INDEX subscription_party_person ON bench.subscription_party (person_id);
ALTER TABLE bench.subscription_party ADD FOREIGN KEY (subscription_id) REFERENCES bench.subscription;
