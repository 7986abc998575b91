-- Support (E.1), marketing by consent (F.1), and the facts about data subjects' rights (P.15 to P.21) that every reader honours.

CREATE TABLE business.support_case (
    case_id     bigint PRIMARY KEY,
    customer_id bigint REFERENCES business.customer,
    vehicle_id  bigint REFERENCES business.vehicle,
    contract_id bigint REFERENCES business.contract,
    opened_at   timestamptz NOT NULL,
    closed_at   timestamptz,
    kind        text NOT NULL CHECK (kind IN ('question', 'complaint', 'incident', 'goodwill')),
    subject     text NOT NULL
);
CREATE INDEX support_case_customer ON business.support_case (customer_id);
CREATE INDEX support_case_vehicle ON business.support_case (vehicle_id);
CREATE INDEX support_case_contract ON business.support_case (contract_id);
CREATE INDEX support_case_closed_at ON business.support_case (closed_at);
COMMENT ON TABLE business.support_case IS 'A question, complaint or incident (E.1, G.9); a cluster with a period of its own, counted from its closing. Numbers come from a range shared with service_case.';
COMMENT ON COLUMN business.support_case.case_id IS 'Case number told to the customer.';
COMMENT ON COLUMN business.support_case.customer_id IS 'Who asked; emptied when the customer record goes first.';
COMMENT ON COLUMN business.support_case.vehicle_id IS 'Vehicle concerned, if any.';
COMMENT ON COLUMN business.support_case.contract_id IS 'Contract concerned, if any; emptied when it is anonymised.';
COMMENT ON COLUMN business.support_case.opened_at IS 'First message.';
COMMENT ON COLUMN business.support_case.closed_at IS 'When it was settled: starting point. Empty while open.';
COMMENT ON COLUMN business.support_case.kind IS 'question, complaint, incident or goodwill.';
COMMENT ON COLUMN business.support_case.subject IS 'Subject line, free text.';

CREATE TABLE business.support_message (
    case_id    bigint NOT NULL REFERENCES business.support_case,
    message_no integer NOT NULL,
    written_at timestamptz NOT NULL,
    author     text NOT NULL CHECK (author IN ('customer', 'agent', 'dealer')),
    body       text NOT NULL,
    PRIMARY KEY (case_id, message_no)
);
COMMENT ON TABLE business.support_message IS 'What was written in a case. Free text: names, numbers and addresses hide in it, so it goes with its case as a whole.';
COMMENT ON COLUMN business.support_message.case_id IS 'The case.';
COMMENT ON COLUMN business.support_message.message_no IS 'Position in the conversation.';
COMMENT ON COLUMN business.support_message.written_at IS 'When it was written.';
COMMENT ON COLUMN business.support_message.author IS 'customer, agent or dealer.';
COMMENT ON COLUMN business.support_message.body IS 'The text.';

CREATE TABLE business.consent (
    consent_id        bigint PRIMARY KEY,
    customer_id       bigint REFERENCES business.customer,
    subject_reference text NOT NULL,
    purpose           text NOT NULL CHECK (purpose IN ('marketing', 'market-research')),
    channel           text NOT NULL CHECK (channel IN ('e-mail', 'post', 'telephone', 'app')),
    given_at          timestamptz NOT NULL,
    withdrawn_at      timestamptz
);
CREATE INDEX consent_customer ON business.consent (customer_id);
CREATE INDEX consent_withdrawn_at ON business.consent (withdrawn_at);
COMMENT ON TABLE business.consent IS 'Proof that consent was given and withdrawn (F.1). The withdrawal ends the marketing data at once; the proof itself has a period of its own.';
COMMENT ON COLUMN business.consent.consent_id IS 'Consent key.';
COMMENT ON COLUMN business.consent.customer_id IS 'Who consented; emptied when the customer record goes first.';
COMMENT ON COLUMN business.consent.subject_reference IS 'Reference under which the proof can be found when the customer record is gone, such as the address consented for.';
COMMENT ON COLUMN business.consent.purpose IS 'marketing or market-research.';
COMMENT ON COLUMN business.consent.channel IS 'Channel consented to.';
COMMENT ON COLUMN business.consent.given_at IS 'When consent was given.';
COMMENT ON COLUMN business.consent.withdrawn_at IS 'When it was withdrawn: starting point of F.1. Empty while it stands.';

CREATE TABLE business.marketing_profile (
    marketing_profile_id bigint PRIMARY KEY,
    customer_id          bigint NOT NULL REFERENCES business.customer,
    segment              text NOT NULL,
    interests            jsonb NOT NULL DEFAULT '[]',
    updated_at           timestamptz NOT NULL
);
CREATE INDEX marketing_profile_customer ON business.marketing_profile (customer_id);
COMMENT ON TABLE business.marketing_profile IS 'What marketing knows about a consenting customer (F.1); goes when the last consent is withdrawn.';
COMMENT ON COLUMN business.marketing_profile.marketing_profile_id IS 'Profile key.';
COMMENT ON COLUMN business.marketing_profile.customer_id IS 'The customer.';
COMMENT ON COLUMN business.marketing_profile.segment IS 'Target group.';
COMMENT ON COLUMN business.marketing_profile.interests IS 'Interests as observed.';
COMMENT ON COLUMN business.marketing_profile.updated_at IS 'Last change.';

CREATE TABLE business.data_subject_request (
    request_id  bigint PRIMARY KEY,
    customer_id bigint REFERENCES business.customer,
    kind        text NOT NULL CHECK (kind IN ('access', 'rectification', 'erasure', 'restriction', 'portability')),
    received_at timestamptz NOT NULL,
    closed_on   date,
    outcome     text
);
CREATE INDEX data_subject_request_customer ON business.data_subject_request (customer_id);
CREATE INDEX data_subject_request_closed_on ON business.data_subject_request (closed_on);
COMMENT ON TABLE business.data_subject_request IS 'A request under P.15 to P.20 and what came of it; kept for a while after closing as proof that it was met in time (P.30).';
COMMENT ON COLUMN business.data_subject_request.request_id IS 'Request key.';
COMMENT ON COLUMN business.data_subject_request.customer_id IS 'Who asked; emptied when the customer record goes first.';
COMMENT ON COLUMN business.data_subject_request.kind IS 'access, rectification, erasure, restriction or portability.';
COMMENT ON COLUMN business.data_subject_request.received_at IS 'Receipt: the 30 days of P.30 run from here.';
COMMENT ON COLUMN business.data_subject_request.closed_on IS 'Day of the answer: starting point of the proof''s period. Empty while pending.';
COMMENT ON COLUMN business.data_subject_request.outcome IS 'What the person was told, in a line.';

CREATE TABLE business.objection (
    objection_id bigint PRIMARY KEY,
    customer_id  bigint NOT NULL REFERENCES business.customer,
    ground       text NOT NULL,
    objected_at  timestamptz NOT NULL,
    withdrawn_at timestamptz
);
CREATE INDEX objection_customer ON business.objection (customer_id);
COMMENT ON TABLE business.objection IS 'Objection to processing on legitimate interests (P.21): from then on the person stays out of dealer reports and anonymised feeds. Goes with the customer.';
COMMENT ON COLUMN business.objection.objection_id IS 'Objection key.';
COMMENT ON COLUMN business.objection.customer_id IS 'Who objected.';
COMMENT ON COLUMN business.objection.ground IS 'The person''s particular situation, free text.';
COMMENT ON COLUMN business.objection.objected_at IS 'When it was received.';
COMMENT ON COLUMN business.objection.withdrawn_at IS 'When it was taken back; empty while it stands.';
