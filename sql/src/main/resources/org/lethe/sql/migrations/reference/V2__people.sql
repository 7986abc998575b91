-- Contact and account data (clauses A.1 to A.3). The login account is held apart from everything else on the person (A.2).

CREATE TABLE business.customer (
    customer_id            bigint PRIMARY KEY,
    kind                   text NOT NULL CHECK (kind IN ('private', 'business')),
    language               char(2) NOT NULL CHECK (language IN ('nl', 'fr', 'de', 'lb', 'en')),
    salutation             text,
    given_name             text,
    family_name            text,
    birth_date             date,
    company_name           text,
    vat_number             text,
    email                  text,
    phone                  text,
    created_on             date NOT NULL,
    last_contact_on        date,
    last_contract_ended_on date,
    CHECK (family_name IS NOT NULL OR company_name IS NOT NULL)
);
CREATE INDEX customer_last_contact_on ON business.customer (last_contact_on);
CREATE INDEX customer_last_contract_ended_on ON business.customer (last_contract_ended_on);
CREATE INDEX customer_email ON business.customer (email);
COMMENT ON TABLE business.customer IS 'Contact data of a person or company (A.1). Goes one year after the end of the last contract (A.3), or one year after the last contact of somebody who never had one.';
COMMENT ON COLUMN business.customer.customer_id IS 'Customer number; a direct identifier.';
COMMENT ON COLUMN business.customer.kind IS 'private or business. A sole trader is a person too: both kinds are personal data.';
COMMENT ON COLUMN business.customer.language IS 'Language of correspondence: nl, fr, de, lb or en.';
COMMENT ON COLUMN business.customer.salutation IS 'Form of address in that language.';
COMMENT ON COLUMN business.customer.given_name IS 'Given name; for a company that of its contact person.';
COMMENT ON COLUMN business.customer.family_name IS 'Family name; for a company that of its contact person.';
COMMENT ON COLUMN business.customer.birth_date IS 'Birth date, asked of private customers for the credit check of the contract.';
COMMENT ON COLUMN business.customer.company_name IS 'Registered name of a business customer.';
COMMENT ON COLUMN business.customer.vat_number IS 'VAT number of a business customer; identifies a sole trader.';
COMMENT ON COLUMN business.customer.email IS 'Address for correspondence. May equal that of the login account, which A.2 nevertheless keeps apart.';
COMMENT ON COLUMN business.customer.phone IS 'Telephone number in international form.';
COMMENT ON COLUMN business.customer.created_on IS 'Day on which the record was opened.';
COMMENT ON COLUMN business.customer.last_contact_on IS 'Last day of any contact; starting point (A.3, company rule) of somebody who never had a contract.';
COMMENT ON COLUMN business.customer.last_contract_ended_on IS 'Latest end of a contract of this customer, written by the contract system on that day. It stays when the contract itself has been anonymised and its party link is gone, so that A.2 and A.3 still know when the relationship ended. Empty while no contract has ended, and for prospects. Read it through customer_contracts.';

CREATE TABLE business.address (
    address_id   bigint PRIMARY KEY,
    street       text NOT NULL,
    house_number text NOT NULL,
    postcode     text NOT NULL,
    city         text NOT NULL,
    country      char(2) NOT NULL
);
COMMENT ON TABLE business.address IS 'A postal address (A.1). Shared by households and by companies in one building: it goes when nobody uses it any more.';
COMMENT ON COLUMN business.address.address_id IS 'Address key.';
COMMENT ON COLUMN business.address.street IS 'Street in the language of the municipality.';
COMMENT ON COLUMN business.address.house_number IS 'House number with box, as the post writes it.';
COMMENT ON COLUMN business.address.postcode IS 'Postcode of the country, without the country letter.';
COMMENT ON COLUMN business.address.city IS 'Municipality.';
COMMENT ON COLUMN business.address.country IS 'ISO 3166 country; customers may live outside BE and LU.';

CREATE TABLE business.customer_address (
    customer_id bigint NOT NULL REFERENCES business.customer,
    address_id  bigint NOT NULL REFERENCES business.address,
    usage       text NOT NULL CHECK (usage IN ('home', 'billing', 'delivery', 'registered')),
    PRIMARY KEY (customer_id, address_id, usage)
);
CREATE INDEX customer_address_address ON business.customer_address (address_id);
COMMENT ON TABLE business.customer_address IS 'Who uses which address and for what. The link goes with the customer; the address only with its last link.';
COMMENT ON COLUMN business.customer_address.customer_id IS 'The customer.';
COMMENT ON COLUMN business.customer_address.address_id IS 'The address.';
COMMENT ON COLUMN business.customer_address.usage IS 'home, billing, delivery or registered (seat of a company).';

CREATE TABLE business.login_account (
    login_id               bigint PRIMARY KEY,
    customer_id            bigint REFERENCES business.customer,
    login_name             text NOT NULL,
    email                  text NOT NULL,
    created_at             timestamptz NOT NULL,
    last_login_at          timestamptz,
    other_service          text,
    other_service_ended_on date
);
CREATE INDEX login_account_customer ON business.login_account (customer_id);
CREATE INDEX login_account_other_service_ended_on ON business.login_account (other_service_ended_on);
COMMENT ON TABLE business.login_account IS 'The account a person signs in with, held by the maker apart from all other data on the person (A.2). Goes one year after the last contract, unless another service still uses it.';
COMMENT ON COLUMN business.login_account.login_id IS 'Account key; also the account key of telemetry.';
COMMENT ON COLUMN business.login_account.customer_id IS 'The customer it belongs to; emptied when the customer record goes first.';
COMMENT ON COLUMN business.login_account.login_name IS 'Name typed at sign-in.';
COMMENT ON COLUMN business.login_account.email IS 'Recovery address: identical data held a second time, on purpose.';
COMMENT ON COLUMN business.login_account.created_at IS 'When the account was opened.';
COMMENT ON COLUMN business.login_account.last_login_at IS 'Last sign-in; information only, no rule runs from it.';
COMMENT ON COLUMN business.login_account.other_service IS 'Another service of the maker that uses the same account, such as the shop; empty when none does.';
COMMENT ON COLUMN business.login_account.other_service_ended_on IS 'When that other service ended; empty while it runs, and then the account stays (A.2).';

CREATE TABLE business.bank_account (
    bank_account_id bigint PRIMARY KEY,
    customer_id     bigint NOT NULL REFERENCES business.customer,
    iban_ciphertext bytea NOT NULL,
    iban_last4      char(4) NOT NULL,
    holder_name     text NOT NULL,
    valid_from      date NOT NULL,
    valid_to        date
);
CREATE INDEX bank_account_customer ON business.bank_account (customer_id);
COMMENT ON TABLE business.bank_account IS 'Account from which direct debits are drawn (A.1). Follows the customer''s last contract (A.3).';
COMMENT ON COLUMN business.bank_account.bank_account_id IS 'Key of the bank account.';
COMMENT ON COLUMN business.bank_account.customer_id IS 'Its owner; a customer cannot go before the bank account.';
COMMENT ON COLUMN business.bank_account.iban_ciphertext IS 'IBAN encrypted with AES-GCM under a key that is not in this database (S.3): 12 bytes of nonce, then ciphertext and tag.';
COMMENT ON COLUMN business.bank_account.iban_last4 IS 'Last four characters, shown to the customer on screen.';
COMMENT ON COLUMN business.bank_account.holder_name IS 'Name of the account holder; may be somebody else than the customer.';
COMMENT ON COLUMN business.bank_account.valid_from IS 'First day of use.';
COMMENT ON COLUMN business.bank_account.valid_to IS 'Last day of use; empty for the current one.';

CREATE TABLE business.aml_file (
    aml_file_id           bigint PRIMARY KEY,
    customer_id           bigint NOT NULL REFERENCES business.customer,
    opened_on             date NOT NULL,
    relationship_ended_on date,
    result                text NOT NULL CHECK (result IN ('clear', 'enhanced', 'reported')),
    notes                 text
);
CREATE INDEX aml_file_customer ON business.aml_file (customer_id);
CREATE INDEX aml_file_relationship_ended_on ON business.aml_file (relationship_ended_on);
COMMENT ON TABLE business.aml_file IS 'Anti-money-laundering file on a customer (G.1): ten years by law from the end of the business relationship, which outlives A.3.';
COMMENT ON COLUMN business.aml_file.aml_file_id IS 'File number.';
COMMENT ON COLUMN business.aml_file.customer_id IS 'Whom the file is about.';
COMMENT ON COLUMN business.aml_file.opened_on IS 'Day of the first check.';
COMMENT ON COLUMN business.aml_file.relationship_ended_on IS 'Starting point of the statutory period; empty while the relationship lasts.';
COMMENT ON COLUMN business.aml_file.result IS 'clear, enhanced (extra diligence) or reported (to the authority).';
COMMENT ON COLUMN business.aml_file.notes IS 'Free text of the compliance officer.';
