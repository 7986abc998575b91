-- Who reports (one OBFCM file for each legal manufacturer), and what a vehicle's certificate of conformity says about its scope (G.5).
-- Regulation (EU) 2021/392 names the manufacturer of the certificate; the VIN's first three characters (WMI) only help where that is not known.

CREATE TABLE business.manufacturer (
    manufacturer_id integer PRIMARY KEY,
    code            text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    legal_name      text NOT NULL UNIQUE
);
COMMENT ON TABLE business.manufacturer IS 'A legal manufacturer: one OBFCM submission each and year (G.5). A company, not a person.';
COMMENT ON COLUMN business.manufacturer.manufacturer_id IS 'Manufacturer key.';
COMMENT ON COLUMN business.manufacturer.code IS 'Short name in file names and commands: lower-case letters, digits and hyphens.';
COMMENT ON COLUMN business.manufacturer.legal_name IS 'Name as on the certificate of conformity.';

CREATE TABLE business.small_volume_year (
    manufacturer_id integer NOT NULL REFERENCES business.manufacturer,
    collection_year integer NOT NULL CHECK (collection_year BETWEEN 2021 AND 2100),
    PRIMARY KEY (manufacturer_id, collection_year)
);
COMMENT ON TABLE business.small_volume_year IS 'Calendar years in which a manufacturer made so few vehicles that it reports nothing (small-volume manufacturer). The years without a row are years in which it reports.';
COMMENT ON COLUMN business.small_volume_year.manufacturer_id IS 'The manufacturer.';
COMMENT ON COLUMN business.small_volume_year.collection_year IS 'A collection year in which it was a small-volume manufacturer.';

CREATE TABLE business.wmi (
    wmi             text NOT NULL CHECK (wmi ~ '^[A-HJ-NPR-Z0-9]{3}$'),
    manufacturer_id integer NOT NULL REFERENCES business.manufacturer,
    valid_from      date NOT NULL,
    valid_to        date CHECK (valid_to >= valid_from),
    PRIMARY KEY (wmi, valid_from)
);
CREATE INDEX wmi_manufacturer ON business.wmi (manufacturer_id);
COMMENT ON TABLE business.wmi IS 'World manufacturer identifiers, several for a manufacturer and dated. They route a vehicle whose certificate does not name its manufacturer, by the day of its first registration; the certificate wins where it does.';
COMMENT ON COLUMN business.wmi.wmi IS 'First three characters of a VIN (ISO 3780).';
COMMENT ON COLUMN business.wmi.manufacturer_id IS 'Whose vehicles began with it in that time.';
COMMENT ON COLUMN business.wmi.valid_from IS 'First day of registrations that it routes.';
COMMENT ON COLUMN business.wmi.valid_to IS 'Last day; empty while it is in use.';

-- The certificate's manufacturer becomes a key; names that stood in the vehicle are kept, coded by number until somebody names them better.
INSERT INTO business.manufacturer (manufacturer_id, code, legal_name)
SELECT number, 'manufacturer-' || number, manufacturer
FROM (SELECT manufacturer, row_number() OVER (ORDER BY manufacturer) AS number
      FROM business.vehicle WHERE manufacturer IS NOT NULL GROUP BY manufacturer) named;
ALTER TABLE business.vehicle
    ADD COLUMN manufacturer_id integer REFERENCES business.manufacturer,
    ADD COLUMN n1_class text CHECK (n1_class IN ('I', 'II', 'III')),
    ADD COLUMN fuels text[] CHECK (fuels <@ ARRAY['petrol', 'diesel', 'ethanol', 'biodiesel', 'lpg', 'cng', 'lng', 'hydrogen', 'electricity']
                                   AND cardinality(fuels) > 0),
    ADD COLUMN fuel_mode text CHECK (fuel_mode IN ('mono', 'bi', 'flex', 'dual'));
UPDATE business.vehicle v SET
    manufacturer_id = (SELECT m.manufacturer_id FROM business.manufacturer m WHERE m.legal_name = v.manufacturer),
    fuels = CASE v.fuel
        WHEN 'petrol' THEN ARRAY['petrol'] WHEN 'diesel' THEN ARRAY['diesel'] WHEN 'petrol/electric' THEN ARRAY['petrol', 'electricity']
        WHEN 'diesel/electric' THEN ARRAY['diesel', 'electricity'] WHEN 'lpg' THEN ARRAY['petrol', 'lpg'] WHEN 'e85' THEN ARRAY['petrol', 'ethanol']
        WHEN 'electric' THEN ARRAY['electricity'] END;
ALTER TABLE business.vehicle
    DROP COLUMN manufacturer,
    DROP CONSTRAINT vehicle_category_check,
    ADD CONSTRAINT vehicle_category_check CHECK (category IN ('M1', 'M2', 'M3', 'N1', 'N2', 'N3')),
    DROP CONSTRAINT vehicle_powertrain_check,
    ADD CONSTRAINT vehicle_powertrain_check CHECK (powertrain IN ('ICE', 'NOVC-HEV', 'OVC-HEV', 'BEV', 'FCEV')),
    DROP CONSTRAINT vehicle_fuel_check,
    ADD CONSTRAINT vehicle_fuel_check CHECK (fuel IN ('petrol', 'diesel', 'petrol/electric', 'diesel/electric', 'lpg', 'cng', 'e85', 'biodiesel',
                                                      'hydrogen', 'electric'));
CREATE INDEX vehicle_manufacturer ON business.vehicle (manufacturer_id);
COMMENT ON COLUMN business.vehicle.manufacturer_id IS 'Legal manufacturer on the certificate of conformity, one OBFCM file each (G.5); empty when the certificate is not at hand: then the WMI decides.';
COMMENT ON COLUMN business.vehicle.category IS 'Type-approval category: M1 car, N1 van; others are never reported.';
COMMENT ON COLUMN business.vehicle.n1_class IS 'Class of a van by reference mass (I, II, III): classes II and III only had to carry the device from 1 January 2022. Empty for everything else.';
COMMENT ON COLUMN business.vehicle.powertrain IS 'ICE, NOVC-HEV (not chargeable), OVC-HEV (plug-in), BEV or FCEV (fuel cell), as certified; decides which OBFCM counters exist.';
COMMENT ON COLUMN business.vehicle.fuel IS 'Fuel label of the registration. Decides nothing: scope follows from fuels.';
COMMENT ON COLUMN business.vehicle.fuels IS 'Every fuel on the certificate (field 26), grid electricity of a chargeable vehicle included. In scope is what runs exclusively on petrol, diesel, ethanol, biodiesel, or on electricity plus one of them; empty when the certificate is not at hand.';
COMMENT ON COLUMN business.vehicle.fuel_mode IS 'Mono, bi, flex or dual fuel as on the certificate (field 26.1); empty when it is not at hand or the vehicle burns nothing.';

GRANT SELECT ON business.manufacturer, business.small_volume_year, business.wmi TO lethe_retention, lethe_operator, lethe_obfcm;
GRANT SELECT (manufacturer_id, n1_class, fuels, fuel_mode) ON business.vehicle TO lethe_operator;
