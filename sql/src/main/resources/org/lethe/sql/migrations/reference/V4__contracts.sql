-- The contract and its life, from the first request to the end (A.1, A.3), and what was promised or advised on the way.

CREATE TABLE business.contract (
    contract_id        bigint PRIMARY KEY,
    contract_number    text UNIQUE,
    product_id         integer NOT NULL REFERENCES business.product,
    dealer_id          integer REFERENCES business.dealer,
    vehicle_id         bigint REFERENCES business.vehicle,
    channel            text NOT NULL CHECK (channel IN ('direct', 'dealer', 'bundle')),
    new_vehicle        boolean,
    status             text NOT NULL CHECK (status IN ('requested', 'offered', 'signed', 'active', 'terminated', 'ended')),
    requested_on       date,
    offered_on         date,
    signed_on          date,
    handed_over_on     date,
    activated_on       date,
    term_months        integer,
    term_ends_on       date,
    renewed_on         date,
    renewals           integer NOT NULL DEFAULT 0 CHECK (renewals >= 0),
    terminated_on      date,
    termination_reason text,
    ended_on           date,
    monthly_price      numeric(8, 2)
);
CREATE INDEX contract_product ON business.contract (product_id);
CREATE INDEX contract_dealer ON business.contract (dealer_id);
CREATE INDEX contract_vehicle ON business.contract (vehicle_id);
CREATE INDEX contract_ended_on ON business.contract (ended_on) WHERE contract_number IS NOT NULL;
CREATE INDEX contract_identified ON business.contract (contract_id) WHERE contract_number IS NOT NULL;
COMMENT ON TABLE business.contract IS 'A subscription (A.1). One year after its end (A.3) it is anonymised, not deleted: dealer reports (D.1) and the common accounts (D.4) go on counting contracts in which nobody can be recognised.';
COMMENT ON COLUMN business.contract.contract_id IS 'Contract key; random once the contract is anonymised.';
COMMENT ON COLUMN business.contract.contract_number IS 'Number on the customer''s copy, a direct identifier. Empty means: anonymised.';
COMMENT ON COLUMN business.contract.product_id IS 'What was subscribed to.';
COMMENT ON COLUMN business.contract.dealer_id IS 'Dealer who sold it; empty when sold directly.';
COMMENT ON COLUMN business.contract.vehicle_id IS 'The vehicle it serves, hence an indirect link to its keeper; empty before hand-over and once anonymised.';
COMMENT ON COLUMN business.contract.channel IS 'direct (online), dealer, or bundle (with the car).';
COMMENT ON COLUMN business.contract.new_vehicle IS 'Sold with a new vehicle.';
COMMENT ON COLUMN business.contract.status IS 'requested, offered, signed, active, terminated (notice given) or ended.';
COMMENT ON COLUMN business.contract.requested_on IS 'Day of the first request.';
COMMENT ON COLUMN business.contract.offered_on IS 'Day of the offer.';
COMMENT ON COLUMN business.contract.signed_on IS 'Day of signature.';
COMMENT ON COLUMN business.contract.handed_over_on IS 'Day on which the vehicle was handed over.';
COMMENT ON COLUMN business.contract.activated_on IS 'Day on which the services were switched on.';
COMMENT ON COLUMN business.contract.term_months IS 'Committed months.';
COMMENT ON COLUMN business.contract.term_ends_on IS 'Planned end of the running term: a plan, not an event, and never a starting point.';
COMMENT ON COLUMN business.contract.renewed_on IS 'Day of the last renewal or re-activation.';
COMMENT ON COLUMN business.contract.renewals IS 'How often it was renewed.';
COMMENT ON COLUMN business.contract.terminated_on IS 'Day on which notice was given; the contract may run on until its end.';
COMMENT ON COLUMN business.contract.termination_reason IS 'Reason code of the notice.';
COMMENT ON COLUMN business.contract.ended_on IS 'The end as it happened: starting point of A.3. Emptied when the contract is re-activated.';
COMMENT ON COLUMN business.contract.monthly_price IS 'Agreed price per month in EUR without VAT.';

CREATE TABLE business.contract_party (
    contract_id bigint NOT NULL REFERENCES business.contract,
    customer_id bigint NOT NULL REFERENCES business.customer,
    party_role  text NOT NULL CHECK (party_role IN ('holder', 'payer', 'driver')),
    PRIMARY KEY (contract_id, customer_id)
);
CREATE INDEX contract_party_customer ON business.contract_party (customer_id);
COMMENT ON TABLE business.contract_party IS 'The only link between a contract and people. Anonymising a contract deletes it.';
COMMENT ON COLUMN business.contract_party.contract_id IS 'The contract.';
COMMENT ON COLUMN business.contract_party.customer_id IS 'A person or company taking part.';
COMMENT ON COLUMN business.contract_party.party_role IS 'holder, payer or driver.';

CREATE TABLE business.contract_event (
    event_id    bigint PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES business.contract,
    kind        text NOT NULL CHECK (kind IN ('requested', 'offered', 'signed', 'handed-over', 'activated', 'renewed', 'price-changed', 'reminded', 'terminated', 're-activated', 'ended')),
    happened_on date NOT NULL
);
CREATE INDEX contract_event_contract ON business.contract_event (contract_id);
COMMENT ON TABLE business.contract_event IS 'What happened to a contract, day by day: exact dates that would single it out again, so they go when it is anonymised.';
COMMENT ON COLUMN business.contract_event.event_id IS 'Event key.';
COMMENT ON COLUMN business.contract_event.contract_id IS 'The contract.';
COMMENT ON COLUMN business.contract_event.kind IS 'Kind of event.';
COMMENT ON COLUMN business.contract_event.happened_on IS 'Its day.';

CREATE TABLE business.contract_service (
    contract_id    bigint NOT NULL REFERENCES business.contract,
    service_id     integer NOT NULL REFERENCES business.service,
    activated_on   date NOT NULL,
    deactivated_on date,
    PRIMARY KEY (contract_id, service_id)
);
CREATE INDEX contract_service_service ON business.contract_service (service_id);
COMMENT ON TABLE business.contract_service IS 'Services switched on under a contract (B.1, B.2): a customer may switch single ones off (P.0).';
COMMENT ON COLUMN business.contract_service.contract_id IS 'The contract.';
COMMENT ON COLUMN business.contract_service.service_id IS 'The service.';
COMMENT ON COLUMN business.contract_service.activated_on IS 'First day of use.';
COMMENT ON COLUMN business.contract_service.deactivated_on IS 'Day on which it was switched off; empty while on.';

CREATE TABLE business.mandate (
    mandate_id        bigint PRIMARY KEY,
    contract_id       bigint NOT NULL REFERENCES business.contract,
    bank_account_id   bigint NOT NULL REFERENCES business.bank_account,
    mandate_reference text NOT NULL,
    signed_on         date NOT NULL,
    revoked_on        date
);
CREATE INDEX mandate_contract ON business.mandate (contract_id);
CREATE INDEX mandate_bank_account ON business.mandate (bank_account_id);
COMMENT ON TABLE business.mandate IS 'SEPA direct-debit mandate. Serves one contract only and therefore follows that contract''s end (A.3), not the customer''s last.';
COMMENT ON COLUMN business.mandate.mandate_id IS 'Mandate key.';
COMMENT ON COLUMN business.mandate.contract_id IS 'The contract it pays.';
COMMENT ON COLUMN business.mandate.bank_account_id IS 'The account it draws on.';
COMMENT ON COLUMN business.mandate.mandate_reference IS 'Unique mandate reference as the bank knows it.';
COMMENT ON COLUMN business.mandate.signed_on IS 'Day of signature.';
COMMENT ON COLUMN business.mandate.revoked_on IS 'Day of revocation.';

CREATE TABLE business.sales_request (
    request_id       bigint PRIMARY KEY,
    customer_id      bigint REFERENCES business.customer,
    dealer_id        integer REFERENCES business.dealer,
    product_id       integer NOT NULL REFERENCES business.product,
    vehicle_id       bigint REFERENCES business.vehicle,
    channel          text NOT NULL CHECK (channel IN ('direct', 'dealer', 'bundle')),
    requested_on     date NOT NULL,
    offered_on       date,
    result           text NOT NULL CHECK (result IN ('open', 'refused', 'lapsed', 'signed')),
    closed_on        date,
    last_contact_on  date,
    contract_id      bigint REFERENCES business.contract,
    rejection_reason text
);
CREATE INDEX sales_request_customer ON business.sales_request (customer_id);
CREATE INDEX sales_request_dealer ON business.sales_request (dealer_id);
CREATE INDEX sales_request_product ON business.sales_request (product_id);
CREATE INDEX sales_request_vehicle ON business.sales_request (vehicle_id);
CREATE INDEX sales_request_contract ON business.sales_request (contract_id);
CREATE INDEX sales_request_closed_on ON business.sales_request (closed_on);
CREATE INDEX sales_request_last_contact_on ON business.sales_request (last_contact_on);
COMMENT ON TABLE business.sales_request IS 'A request for an offer (A.1). What became a contract follows that contract; what did not goes one year after refusal, lapse or last contact (A.3, company rule).';
COMMENT ON COLUMN business.sales_request.request_id IS 'Request key.';
COMMENT ON COLUMN business.sales_request.customer_id IS 'Who asked; empty for anonymous requests from the web shop.';
COMMENT ON COLUMN business.sales_request.dealer_id IS 'Dealer who handles it; empty when direct.';
COMMENT ON COLUMN business.sales_request.product_id IS 'What was asked for.';
COMMENT ON COLUMN business.sales_request.vehicle_id IS 'For which vehicle, when known.';
COMMENT ON COLUMN business.sales_request.channel IS 'direct, dealer or bundle.';
COMMENT ON COLUMN business.sales_request.requested_on IS 'Day of the request.';
COMMENT ON COLUMN business.sales_request.offered_on IS 'Day of the offer; empty when none was made.';
COMMENT ON COLUMN business.sales_request.result IS 'open, refused, lapsed or signed.';
COMMENT ON COLUMN business.sales_request.closed_on IS 'Day of refusal, lapse or signature; empty while open.';
COMMENT ON COLUMN business.sales_request.last_contact_on IS 'Last day somebody spoke about it; the later of this and closed_on is the starting point.';
COMMENT ON COLUMN business.sales_request.contract_id IS 'The contract it became; emptied when that contract is anonymised.';
COMMENT ON COLUMN business.sales_request.rejection_reason IS 'Why it came to nothing, in the seller''s words (free text).';

CREATE TABLE business.advice_record (
    advice_id   bigint PRIMARY KEY,
    customer_id bigint REFERENCES business.customer,
    contract_id bigint REFERENCES business.contract,
    dealer_id   integer REFERENCES business.dealer,
    advised_on  date NOT NULL,
    topic       text NOT NULL,
    summary     text
);
CREATE INDEX advice_record_customer ON business.advice_record (customer_id);
CREATE INDEX advice_record_contract ON business.advice_record (contract_id);
CREATE INDEX advice_record_dealer ON business.advice_record (dealer_id);
CREATE INDEX advice_record_advised_on ON business.advice_record (advised_on);
COMMENT ON TABLE business.advice_record IS 'Proof that the customer was advised properly (G.7); a compliance purpose with a period of its own.';
COMMENT ON COLUMN business.advice_record.advice_id IS 'Record key.';
COMMENT ON COLUMN business.advice_record.customer_id IS 'Who was advised; emptied when the customer record goes first.';
COMMENT ON COLUMN business.advice_record.contract_id IS 'Contract that followed, when one did.';
COMMENT ON COLUMN business.advice_record.dealer_id IS 'Who advised; empty for the call centre.';
COMMENT ON COLUMN business.advice_record.advised_on IS 'Day of the conversation: starting point.';
COMMENT ON COLUMN business.advice_record.topic IS 'Subject code.';
COMMENT ON COLUMN business.advice_record.summary IS 'What was said, in the adviser''s words (free text).';
