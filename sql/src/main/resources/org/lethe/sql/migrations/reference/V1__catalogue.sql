-- What is sold, by whom, and which vehicle data a service may use. Nothing here is about a customer.

CREATE TABLE business.dealer (
    dealer_id  integer PRIMARY KEY,
    name       text NOT NULL,
    country    char(2) NOT NULL CHECK (country IN ('BE', 'LU')),
    language   char(2) NOT NULL CHECK (language IN ('nl', 'fr', 'de')),
    region     text NOT NULL,
    opened_on  date NOT NULL,
    closed_on  date
);
COMMENT ON TABLE business.dealer IS 'A point of sale of the sales company. The recipient of the dealer performance reports of clause D.1; a business, not a person.';
COMMENT ON COLUMN business.dealer.dealer_id IS 'Number under which the network knows the dealer.';
COMMENT ON COLUMN business.dealer.name IS 'Trade name on the facade.';
COMMENT ON COLUMN business.dealer.country IS 'Country of establishment, BE or LU; decides the language of reports.';
COMMENT ON COLUMN business.dealer.language IS 'Language in which the dealer is written to: nl or fr in Belgium, fr or de in Luxembourg.';
COMMENT ON COLUMN business.dealer.region IS 'Sales region, the level above the dealer in the reports of D.1.';
COMMENT ON COLUMN business.dealer.opened_on IS 'First day in the network.';
COMMENT ON COLUMN business.dealer.closed_on IS 'Last day in the network; empty while it trades.';

CREATE TABLE business.product (
    product_id    integer PRIMARY KEY,
    code          text NOT NULL UNIQUE,
    name          text NOT NULL,
    family        text NOT NULL,
    term_months   integer NOT NULL CHECK (term_months > 0),
    monthly_price numeric(8, 2) NOT NULL CHECK (monthly_price >= 0),
    country       char(2) CHECK (country IN ('BE', 'LU'))
);
COMMENT ON TABLE business.product IS 'A bundle of connected services that can be subscribed to (clause A.1 names it the object of the contract).';
COMMENT ON COLUMN business.product.product_id IS 'Catalogue key.';
COMMENT ON COLUMN business.product.code IS 'Order code printed on offers.';
COMMENT ON COLUMN business.product.name IS 'Name in the shop.';
COMMENT ON COLUMN business.product.family IS 'Product family, the grain at which revenue is disaggregated.';
COMMENT ON COLUMN business.product.term_months IS 'Committed term of a new contract in months.';
COMMENT ON COLUMN business.product.monthly_price IS 'List price per month in EUR without VAT.';
COMMENT ON COLUMN business.product.country IS 'Country where it is sold; empty when sold in both.';

CREATE TABLE business.service (
    service_id integer PRIMARY KEY,
    code       text NOT NULL UNIQUE,
    name       text NOT NULL
);
COMMENT ON TABLE business.service IS 'One service of the catalogue of clause B.2, such as navigation with live traffic or the breakdown call.';
COMMENT ON COLUMN business.service.service_id IS 'Catalogue key.';
COMMENT ON COLUMN business.service.code IS 'Short code carried by telemetry and service cases.';
COMMENT ON COLUMN business.service.name IS 'Name as the notice''s catalogue prints it.';

CREATE TABLE business.data_category (
    category text PRIMARY KEY,
    name     text NOT NULL
);
COMMENT ON TABLE business.data_category IS 'The eight kinds of vehicle data that clause B.1 lists. Filled by the migration: the notice, not the sample, decides what exists.';
COMMENT ON COLUMN business.data_category.category IS 'Key carried by every telemetry row.';
COMMENT ON COLUMN business.data_category.name IS 'Wording of clause B.1.';
INSERT INTO business.data_category (category, name) VALUES
    ('vehicle_status', 'Vehicle status'),
    ('location', 'Location and movement'),
    ('service_data', 'Service data'),
    ('traffic', 'Dynamic traffic information'),
    ('surroundings', 'Surroundings'),
    ('user_profile', 'User profile'),
    ('content_provider', 'Configuration of content providers'),
    ('sensor', 'Sensor information');

CREATE TABLE business.service_data_category (
    service_id integer NOT NULL REFERENCES business.service,
    category   text NOT NULL REFERENCES business.data_category,
    PRIMARY KEY (service_id, category)
);
CREATE INDEX service_data_category_category ON business.service_data_category (category);
COMMENT ON TABLE business.service_data_category IS 'Clause B.2: which service uses which kind of data. "Still required for that service" (B.3) is decided from it.';
COMMENT ON COLUMN business.service_data_category.service_id IS 'The service that uses the data.';
COMMENT ON COLUMN business.service_data_category.category IS 'The kind of data it uses.';

CREATE TABLE business.product_service (
    product_id integer NOT NULL REFERENCES business.product,
    service_id integer NOT NULL REFERENCES business.service,
    PRIMARY KEY (product_id, service_id)
);
CREATE INDEX product_service_service ON business.product_service (service_id);
COMMENT ON TABLE business.product_service IS 'Which services a product contains.';
COMMENT ON COLUMN business.product_service.product_id IS 'The product.';
COMMENT ON COLUMN business.product_service.service_id IS 'A service that comes with it.';
