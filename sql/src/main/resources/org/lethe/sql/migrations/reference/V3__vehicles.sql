-- Vehicle data proper: always tied to the vehicle, never directly to the customer (D.2), until the vehicle's end of life (D.3).

CREATE TABLE business.vehicle (
    vehicle_id          bigint PRIMARY KEY,
    vin                 text NOT NULL,
    make                text NOT NULL,
    model               text NOT NULL,
    manufacturer        text,
    category            text NOT NULL CHECK (category IN ('M1', 'N1')),
    powertrain          text NOT NULL CHECK (powertrain IN ('ICE', 'NOVC-HEV', 'OVC-HEV', 'BEV')),
    fuel                text NOT NULL CHECK (fuel IN ('petrol', 'diesel', 'petrol/electric', 'diesel/electric', 'lpg', 'e85', 'electric')),
    wltp_l_per_100_km   numeric(4, 1),
    wltp_co2_g_per_km   integer,
    first_registered_on date,
    scrapped_on         date
);
CREATE INDEX vehicle_vin ON business.vehicle (vin);
CREATE INDEX vehicle_scrapped_on ON business.vehicle (scrapped_on);
COMMENT ON TABLE business.vehicle IS 'A vehicle in the network (D.2). Goes at the end of its life (D.3), once no contract refers to it.';
COMMENT ON COLUMN business.vehicle.vehicle_id IS 'Internal vehicle key, the only one that telemetry and technical records carry.';
COMMENT ON COLUMN business.vehicle.vin IS 'Vehicle identification number, 17 characters, not checked here: a wrong one must be storable so that it can be reported.';
COMMENT ON COLUMN business.vehicle.make IS 'Brand on the bonnet.';
COMMENT ON COLUMN business.vehicle.model IS 'Model name.';
COMMENT ON COLUMN business.vehicle.manufacturer IS 'Legal manufacturer on the certificate of conformity, one OBFCM file each (G.5).';
COMMENT ON COLUMN business.vehicle.category IS 'Type-approval category: M1 car, N1 van.';
COMMENT ON COLUMN business.vehicle.powertrain IS 'ICE, NOVC-HEV (not chargeable), OVC-HEV (plug-in) or BEV; decides which OBFCM counters exist.';
COMMENT ON COLUMN business.vehicle.fuel IS 'Fuel as the registration states it.';
COMMENT ON COLUMN business.vehicle.wltp_l_per_100_km IS 'Type-approval consumption in l/100 km; empty for electric vehicles.';
COMMENT ON COLUMN business.vehicle.wltp_co2_g_per_km IS 'Type-approval CO2 in g/km.';
COMMENT ON COLUMN business.vehicle.first_registered_on IS 'Day of first registration anywhere.';
COMMENT ON COLUMN business.vehicle.scrapped_on IS 'End of life: the starting point of D.3. Empty while the vehicle lives or its end is unknown.';

CREATE TABLE business.vehicle_keeper (
    vehicle_id  bigint NOT NULL REFERENCES business.vehicle,
    customer_id bigint NOT NULL REFERENCES business.customer,
    kept_from   date NOT NULL,
    kept_to     date,
    PRIMARY KEY (vehicle_id, customer_id, kept_from)
);
CREATE INDEX vehicle_keeper_customer ON business.vehicle_keeper (customer_id);
COMMENT ON TABLE business.vehicle_keeper IS 'Who kept a vehicle and when: the only way from a vehicle to a person, kept here so that vehicle data itself needs no customer key (D.2). Recalls reach people through it (G.1).';
COMMENT ON COLUMN business.vehicle_keeper.vehicle_id IS 'The vehicle.';
COMMENT ON COLUMN business.vehicle_keeper.customer_id IS 'The keeper.';
COMMENT ON COLUMN business.vehicle_keeper.kept_from IS 'First day as keeper.';
COMMENT ON COLUMN business.vehicle_keeper.kept_to IS 'Last day as keeper; empty for the present one. Two present keepers are a household.';

CREATE TABLE business.technical_record (
    record_id   bigint PRIMARY KEY,
    vehicle_id  bigint NOT NULL REFERENCES business.vehicle,
    recorded_at timestamptz NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('status', 'service')),
    odometer_km integer,
    code        text,
    measurement numeric(12, 3)
);
CREATE INDEX technical_record_vehicle ON business.technical_record (vehicle_id);
COMMENT ON TABLE business.technical_record IS 'Status and service data kept for repair, warranty and goodwill (D.2). The second copy of what telemetry holds under B.3: this one has no account key and follows D.3.';
COMMENT ON COLUMN business.technical_record.record_id IS 'Record key.';
COMMENT ON COLUMN business.technical_record.vehicle_id IS 'The vehicle; there is no customer key, by clause D.2.';
COMMENT ON COLUMN business.technical_record.recorded_at IS 'When the control unit wrote it.';
COMMENT ON COLUMN business.technical_record.kind IS 'status (what the car reports by itself) or service (what a workshop read).';
COMMENT ON COLUMN business.technical_record.odometer_km IS 'Odometer at that moment.';
COMMENT ON COLUMN business.technical_record.code IS 'Diagnostic code or name of the quantity.';
COMMENT ON COLUMN business.technical_record.measurement IS 'The measured value in the unit of the code.';

CREATE TABLE business.workshop_visit (
    visit_id      bigint PRIMARY KEY,
    vehicle_id    bigint NOT NULL REFERENCES business.vehicle,
    dealer_id     integer NOT NULL REFERENCES business.dealer,
    visited_at    timestamptz NOT NULL,
    obfcm_refused boolean NOT NULL DEFAULT false
);
CREATE INDEX workshop_visit_vehicle ON business.workshop_visit (vehicle_id);
CREATE INDEX workshop_visit_dealer ON business.workshop_visit (dealer_id);
COMMENT ON TABLE business.workshop_visit IS 'A visit to a workshop, the occasion on which consumption is read (G.5) or refused (G.6).';
COMMENT ON COLUMN business.workshop_visit.visit_id IS 'Visit key.';
COMMENT ON COLUMN business.workshop_visit.vehicle_id IS 'The vehicle brought in.';
COMMENT ON COLUMN business.workshop_visit.dealer_id IS 'The workshop.';
COMMENT ON COLUMN business.workshop_visit.visited_at IS 'When the order was opened.';
COMMENT ON COLUMN business.workshop_visit.obfcm_refused IS 'The owner refused the reading, then or later (G.6): readings of this visit go at the next run.';

CREATE TABLE business.obfcm_submission (
    collection_year integer PRIMARY KEY CHECK (collection_year >= 2021),
    transmitted_on  date,
    accepted_on     date
);
COMMENT ON TABLE business.obfcm_submission IS 'What became of the yearly OBFCM report (G.5). Its acceptance ends the purpose of every reading of that collection year.';
COMMENT ON COLUMN business.obfcm_submission.collection_year IS 'Calendar year, in Brussels, in which the readings were taken.';
COMMENT ON COLUMN business.obfcm_submission.transmitted_on IS 'Day on which the file was sent; up to here a refusal is honoured (G.6).';
COMMENT ON COLUMN business.obfcm_submission.accepted_on IS 'Day of the acceptance receipt: starting point of the readings'' deletion.';

CREATE TABLE business.obfcm_reading (
    reading_id       bigint PRIMARY KEY,
    vehicle_id       bigint NOT NULL REFERENCES business.vehicle,
    visit_id         bigint REFERENCES business.workshop_visit,
    read_at          timestamptz NOT NULL,
    channel          text NOT NULL CHECK (channel IN ('workshop', 'over-the-air', 'inspection')),
    total_fuel_l     numeric(12, 2),
    total_km         numeric(12, 1),
    cd_fuel_l        numeric(12, 2),
    ci_fuel_l        numeric(12, 2),
    cd_engine_off_km numeric(12, 1),
    cd_engine_on_km  numeric(12, 1),
    ci_km            numeric(12, 1),
    grid_energy_kwh  numeric(12, 1)
);
CREATE INDEX obfcm_reading_vehicle ON business.obfcm_reading (vehicle_id);
CREATE INDEX obfcm_reading_visit ON business.obfcm_reading (visit_id);
CREATE INDEX obfcm_reading_read_at ON business.obfcm_reading (read_at);
COMMENT ON TABLE business.obfcm_reading IS 'Lifetime counters of consumption and mileage read from a vehicle (G.5). Kept only until reported: no other purpose may use them.';
COMMENT ON COLUMN business.obfcm_reading.reading_id IS 'Reading key.';
COMMENT ON COLUMN business.obfcm_reading.vehicle_id IS 'The vehicle; with its VIN the first of the nine data elements.';
COMMENT ON COLUMN business.obfcm_reading.visit_id IS 'The visit at which it was read; empty when read over the air or the visit is gone.';
COMMENT ON COLUMN business.obfcm_reading.read_at IS 'Moment of the read-out; its calendar year in Brussels is the collection year.';
COMMENT ON COLUMN business.obfcm_reading.channel IS 'workshop, over-the-air or inspection.';
COMMENT ON COLUMN business.obfcm_reading.total_fuel_l IS 'Total fuel consumed, lifetime, litres. Sentinels such as 42949672.95 are stored as read.';
COMMENT ON COLUMN business.obfcm_reading.total_km IS 'Total distance travelled, lifetime, km.';
COMMENT ON COLUMN business.obfcm_reading.cd_fuel_l IS 'Fuel consumed in charge-depleting operation, lifetime, litres; plug-in hybrids only, like all that follow.';
COMMENT ON COLUMN business.obfcm_reading.ci_fuel_l IS 'Fuel consumed in driver-selectable charge-increasing operation, lifetime, litres.';
COMMENT ON COLUMN business.obfcm_reading.cd_engine_off_km IS 'Distance in charge-depleting operation with the engine off, lifetime, km.';
COMMENT ON COLUMN business.obfcm_reading.cd_engine_on_km IS 'Distance in charge-depleting operation with the engine running, lifetime, km.';
COMMENT ON COLUMN business.obfcm_reading.ci_km IS 'Distance in driver-selectable charge-increasing operation, lifetime, km.';
COMMENT ON COLUMN business.obfcm_reading.grid_energy_kwh IS 'Energy taken from the grid into the battery, lifetime, kWh.';

CREATE TABLE business.recall (
    recall_id   bigint PRIMARY KEY,
    recall_code text NOT NULL,
    title       text NOT NULL,
    opened_on   date NOT NULL,
    closed_on   date
);
COMMENT ON TABLE business.recall IS 'A recall or technical action ordered by law (G.1). While it is open, the keepers of its vehicles must be reachable.';
COMMENT ON COLUMN business.recall.recall_id IS 'Recall key.';
COMMENT ON COLUMN business.recall.recall_code IS 'Code of the manufacturer.';
COMMENT ON COLUMN business.recall.title IS 'What is wrong, in a line.';
COMMENT ON COLUMN business.recall.opened_on IS 'Day of publication.';
COMMENT ON COLUMN business.recall.closed_on IS 'Day on which the action ended for every vehicle; empty while open.';

CREATE TABLE business.recall_vehicle (
    recall_id  bigint NOT NULL REFERENCES business.recall,
    vehicle_id bigint NOT NULL REFERENCES business.vehicle,
    done_on    date,
    PRIMARY KEY (recall_id, vehicle_id)
);
CREATE INDEX recall_vehicle_vehicle ON business.recall_vehicle (vehicle_id);
COMMENT ON TABLE business.recall_vehicle IS 'Which vehicles a recall concerns, and which have been repaired.';
COMMENT ON COLUMN business.recall_vehicle.recall_id IS 'The recall.';
COMMENT ON COLUMN business.recall_vehicle.vehicle_id IS 'A vehicle it concerns.';
COMMENT ON COLUMN business.recall_vehicle.done_on IS 'Day of the repair; empty while the keeper must still be reached.';
