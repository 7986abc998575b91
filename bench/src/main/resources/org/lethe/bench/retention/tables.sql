-- Tables of the benchmark's own, in the shape of the reference database's telemetry and contracts.
CREATE TABLE bench.reading (
    reading_id  bigint NOT NULL,
    captured_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    vehicle_id  bigint NOT NULL,
    login_id    bigint,
    category    text NOT NULL,
    service_id  integer,
    payload     text
);
CREATE TABLE bench.reading_by_day (LIKE bench.reading, PRIMARY KEY (captured_at, reading_id)) PARTITION BY RANGE (captured_at);
CREATE TABLE bench.reading_rest PARTITION OF bench.reading_by_day DEFAULT;
CREATE INDEX reading_by_day_vehicle ON bench.reading_by_day (vehicle_id);

CREATE TABLE bench.service_case (
    case_id    bigint PRIMARY KEY,
    vehicle_id bigint NOT NULL,
    category   text NOT NULL,
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz
);
CREATE INDEX service_case_vehicle ON bench.service_case (vehicle_id, category);
CREATE TABLE bench.keeper (vehicle_id bigint NOT NULL, person_id bigint NOT NULL, PRIMARY KEY (vehicle_id, person_id));
CREATE INDEX keeper_person ON bench.keeper (person_id);

CREATE TABLE bench.subscription (
    subscription_id bigint NOT NULL,
    number          text,
    product         text NOT NULL,
    status          text NOT NULL,
    dealer_id       integer,
    vehicle_id      bigint,
    signed_on       date,
    activated_on    date,
    ended_on        date,
    price           numeric(8, 2)
);
CREATE TABLE bench.subscription_party (subscription_id bigint NOT NULL, person_id bigint NOT NULL);
CREATE TABLE bench.unpaid (subscription_id bigint PRIMARY KEY);

GRANT USAGE ON SCHEMA bench TO lethe_retention, lethe_maintenance, lethe_operator;
GRANT SELECT ON ALL TABLES IN SCHEMA bench TO lethe_retention, lethe_operator;
GRANT DELETE ON bench.reading, bench.reading_by_day, bench.subscription, bench.subscription_party TO lethe_retention;
GRANT UPDATE ON bench.subscription TO lethe_retention;
