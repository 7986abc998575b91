-- Financial transactions (A.4): ten years by law, counted from 31 December of the document's year. They outlive the customer;
-- who was invoiced is locked away in a table of its own that finance alone may read.

CREATE TABLE business.invoice (
    invoice_id     bigint PRIMARY KEY,
    invoice_number text NOT NULL UNIQUE,
    contract_id    bigint REFERENCES business.contract,
    country        char(2) NOT NULL CHECK (country IN ('BE', 'LU')),
    document_date  date NOT NULL,
    due_on         date NOT NULL,
    service_from   date NOT NULL,
    service_to     date NOT NULL,
    currency       char(3) NOT NULL DEFAULT 'EUR',
    net            numeric(12, 2) NOT NULL,
    vat            numeric(12, 2) NOT NULL,
    gross          numeric(12, 2) NOT NULL,
    CHECK (net + vat = gross)
);
CREATE INDEX invoice_contract ON business.invoice (contract_id);
CREATE INDEX invoice_document_date ON business.invoice (document_date);
COMMENT ON TABLE business.invoice IS 'An invoice (A.4): statutory document, kept ten years from 31 December of its year (Belgian VAT code art. 60; Luxembourg likewise from the closing of the year).';
COMMENT ON COLUMN business.invoice.invoice_id IS 'Invoice key; no customer number.';
COMMENT ON COLUMN business.invoice.invoice_number IS 'Number in the gap-free series of the country.';
COMMENT ON COLUMN business.invoice.contract_id IS 'Contract invoiced: the link that is cut when the contract is anonymised.';
COMMENT ON COLUMN business.invoice.country IS 'Country whose VAT applies.';
COMMENT ON COLUMN business.invoice.document_date IS 'Date on the document: starting point of the legal clock.';
COMMENT ON COLUMN business.invoice.due_on IS 'Day on which payment is due.';
COMMENT ON COLUMN business.invoice.service_from IS 'First day of the invoiced service period.';
COMMENT ON COLUMN business.invoice.service_to IS 'Last day of that period, included.';
COMMENT ON COLUMN business.invoice.currency IS 'ISO 4217 currency of the amounts.';
COMMENT ON COLUMN business.invoice.net IS 'Sum of the lines without VAT.';
COMMENT ON COLUMN business.invoice.vat IS 'Sum of the lines'' VAT.';
COMMENT ON COLUMN business.invoice.gross IS 'Amount to pay: net + vat.';

CREATE TABLE business.invoice_line (
    invoice_id bigint NOT NULL REFERENCES business.invoice,
    line_no    integer NOT NULL,
    product_id integer REFERENCES business.product,
    line_text  text NOT NULL,
    net        numeric(12, 2) NOT NULL,
    vat_rate   numeric(5, 2) NOT NULL,
    vat        numeric(12, 2) NOT NULL,
    PRIMARY KEY (invoice_id, line_no)
);
CREATE INDEX invoice_line_product ON business.invoice_line (product_id);
COMMENT ON TABLE business.invoice_line IS 'One line of an invoice.';
COMMENT ON COLUMN business.invoice_line.invoice_id IS 'The invoice.';
COMMENT ON COLUMN business.invoice_line.line_no IS 'Position on the document.';
COMMENT ON COLUMN business.invoice_line.product_id IS 'Product invoiced; empty for reminders'' costs.';
COMMENT ON COLUMN business.invoice_line.line_text IS 'Text as printed.';
COMMENT ON COLUMN business.invoice_line.net IS 'Amount without VAT.';
COMMENT ON COLUMN business.invoice_line.vat_rate IS 'VAT rate in percent on the document date: BE 21; LU 17, but 16 in calendar 2023.';
COMMENT ON COLUMN business.invoice_line.vat IS 'VAT of the line.';

CREATE TABLE business.invoice_party (
    invoice_id bigint PRIMARY KEY REFERENCES business.invoice,
    party_name text NOT NULL,
    street     text NOT NULL,
    postcode   text NOT NULL,
    city       text NOT NULL,
    country    char(2) NOT NULL,
    vat_number text
);
COMMENT ON TABLE business.invoice_party IS 'Who was invoiced, as printed on the document. Locked away from everybody but finance (A.4) and without a link to the customer record.';
COMMENT ON COLUMN business.invoice_party.invoice_id IS 'The invoice.';
COMMENT ON COLUMN business.invoice_party.party_name IS 'Name as printed.';
COMMENT ON COLUMN business.invoice_party.street IS 'Street and number as printed.';
COMMENT ON COLUMN business.invoice_party.postcode IS 'Postcode as printed.';
COMMENT ON COLUMN business.invoice_party.city IS 'Municipality as printed.';
COMMENT ON COLUMN business.invoice_party.country IS 'Country as printed.';
COMMENT ON COLUMN business.invoice_party.vat_number IS 'VAT number of a business customer.';

CREATE TABLE business.payment (
    payment_id  bigint PRIMARY KEY,
    invoice_id  bigint NOT NULL REFERENCES business.invoice,
    received_at timestamptz NOT NULL,
    amount      numeric(12, 2) NOT NULL,
    method      text NOT NULL CHECK (method IN ('direct-debit', 'card', 'transfer'))
);
CREATE INDEX payment_invoice ON business.payment (invoice_id);
COMMENT ON TABLE business.payment IS 'Money received on an invoice.';
COMMENT ON COLUMN business.payment.payment_id IS 'Payment key.';
COMMENT ON COLUMN business.payment.invoice_id IS 'The invoice paid.';
COMMENT ON COLUMN business.payment.received_at IS 'Moment of receipt; its Brussels calendar day is the booking day.';
COMMENT ON COLUMN business.payment.amount IS 'Amount in the currency of the invoice.';
COMMENT ON COLUMN business.payment.method IS 'direct-debit, card or transfer.';

CREATE TABLE business.credit_note (
    credit_note_id     bigint PRIMARY KEY,
    invoice_id         bigint NOT NULL REFERENCES business.invoice,
    credit_note_number text NOT NULL UNIQUE,
    document_date      date NOT NULL,
    reason             text NOT NULL CHECK (reason IN ('unused-days', 'price-concession', 'billing-error')),
    net                numeric(12, 2) NOT NULL,
    vat                numeric(12, 2) NOT NULL,
    gross              numeric(12, 2) NOT NULL,
    CHECK (net + vat = gross)
);
CREATE INDEX credit_note_invoice ON business.credit_note (invoice_id);
CREATE INDEX credit_note_document_date ON business.credit_note (document_date);
COMMENT ON TABLE business.credit_note IS 'Correction of an invoice, itself a statutory document: when it is of a later year, the whole transaction waits for it (A.4).';
COMMENT ON COLUMN business.credit_note.credit_note_id IS 'Credit note key.';
COMMENT ON COLUMN business.credit_note.invoice_id IS 'The invoice it corrects.';
COMMENT ON COLUMN business.credit_note.credit_note_number IS 'Number in its own series.';
COMMENT ON COLUMN business.credit_note.document_date IS 'Date on the document: a starting point of its own.';
COMMENT ON COLUMN business.credit_note.reason IS 'unused-days, price-concession or billing-error.';
COMMENT ON COLUMN business.credit_note.net IS 'Amount credited without VAT.';
COMMENT ON COLUMN business.credit_note.vat IS 'VAT credited, at the rate of the invoice.';
COMMENT ON COLUMN business.credit_note.gross IS 'net + vat.';

CREATE TABLE business.refund (
    refund_id      bigint PRIMARY KEY,
    credit_note_id bigint REFERENCES business.credit_note,
    invoice_id     bigint NOT NULL REFERENCES business.invoice,
    paid_at        timestamptz NOT NULL,
    amount         numeric(12, 2) NOT NULL
);
CREATE INDEX refund_credit_note ON business.refund (credit_note_id);
CREATE INDEX refund_invoice ON business.refund (invoice_id);
COMMENT ON TABLE business.refund IS 'Money paid back after a credit note or an overpayment.';
COMMENT ON COLUMN business.refund.refund_id IS 'Refund key.';
COMMENT ON COLUMN business.refund.credit_note_id IS 'The credit note behind it; empty for an overpayment.';
COMMENT ON COLUMN business.refund.invoice_id IS 'The invoice concerned.';
COMMENT ON COLUMN business.refund.paid_at IS 'Moment of payment.';
COMMENT ON COLUMN business.refund.amount IS 'Amount paid back.';
