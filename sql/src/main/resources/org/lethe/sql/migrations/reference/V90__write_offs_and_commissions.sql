-- What the books need: a claim that is given up, what a dealer gets for a contract, and the link from a contract to its bookings.

CREATE TABLE business.write_off (
    write_off_id   bigint PRIMARY KEY,
    invoice_id     bigint NOT NULL REFERENCES business.invoice,
    written_off_on date NOT NULL,
    amount         numeric(12, 2) NOT NULL,
    reason         text NOT NULL CHECK (reason IN ('uncollectible', 'limitation', 'small-balance'))
);
CREATE INDEX write_off_invoice ON business.write_off (invoice_id);
COMMENT ON TABLE business.write_off IS 'A claim or a credit that is given up. It settles the invoice, so it ends the suspension of its contract.';
COMMENT ON COLUMN business.write_off.write_off_id IS 'Key.';
COMMENT ON COLUMN business.write_off.invoice_id IS 'The invoice.';
COMMENT ON COLUMN business.write_off.written_off_on IS 'Day of the decision.';
COMMENT ON COLUMN business.write_off.amount IS 'Amount with VAT; negative when a credit of the customer is past limitation.';
COMMENT ON COLUMN business.write_off.reason IS 'uncollectible, limitation or small-balance.';

CREATE TABLE business.dealer_commission (
    commission_id bigint PRIMARY KEY,
    contract_id   bigint NOT NULL REFERENCES business.contract,
    dealer_id     integer NOT NULL REFERENCES business.dealer,
    agreed_on     date NOT NULL,
    amount        numeric(10, 2) NOT NULL
);
CREATE INDEX dealer_commission_contract ON business.dealer_commission (contract_id);
CREATE INDEX dealer_commission_dealer ON business.dealer_commission (dealer_id);
COMMENT ON TABLE business.dealer_commission IS 'What a dealer gets for a contract: a cost to obtain it, spread over its term (D.4). Goes with the contract.';
COMMENT ON COLUMN business.dealer_commission.commission_id IS 'Key.';
COMMENT ON COLUMN business.dealer_commission.contract_id IS 'The contract.';
COMMENT ON COLUMN business.dealer_commission.dealer_id IS 'The dealer.';
COMMENT ON COLUMN business.dealer_commission.agreed_on IS 'Day on which it became due.';
COMMENT ON COLUMN business.dealer_commission.amount IS 'EUR without VAT.';

CREATE TABLE business.contract_fin_key (
    contract_id bigint PRIMARY KEY REFERENCES business.contract,
    fin_key     uuid NOT NULL UNIQUE
);
COMMENT ON TABLE business.contract_fin_key IS 'The only way from a contract to its bookings in schema finance. Goes with the contract, so that the books know nobody (A.3, R.1).';
COMMENT ON COLUMN business.contract_fin_key.contract_id IS 'The contract.';
COMMENT ON COLUMN business.contract_fin_key.fin_key IS 'Random; nothing can be computed from it.';

CREATE OR REPLACE VIEW business.open_balance AS
SELECT invoice.invoice_id, invoice.contract_id, party.customer_id, balance.balance
FROM business.invoice
CROSS JOIN LATERAL (
    SELECT invoice.gross
         - coalesce((SELECT sum(payment.amount) FROM business.payment WHERE payment.invoice_id = invoice.invoice_id), 0)
         - coalesce((SELECT sum(note.gross) FROM business.credit_note note WHERE note.invoice_id = invoice.invoice_id), 0)
         + coalesce((SELECT sum(refund.amount) FROM business.refund WHERE refund.invoice_id = invoice.invoice_id), 0)
         - coalesce((SELECT sum(given.amount) FROM business.write_off given WHERE given.invoice_id = invoice.invoice_id), 0)
           AS balance
) balance
LEFT JOIN business.contract_party party ON party.contract_id = invoice.contract_id
WHERE balance.balance <> 0;
COMMENT ON COLUMN business.open_balance.balance IS 'Gross less payments, credit notes and write-offs plus refunds; positive when owed to us.';

GRANT SELECT, DELETE ON business.write_off, business.dealer_commission, business.contract_fin_key TO lethe_retention;
GRANT SELECT ON business.write_off, business.dealer_commission, business.contract_fin_key TO lethe_operator;

-- The role that posts reads events, terms and prices; of a person it sees only whether it is private or a company.
GRANT USAGE ON SCHEMA business TO lethe_posting;
GRANT SELECT, INSERT ON business.contract_fin_key TO lethe_posting;
GRANT SELECT ON business.product, business.invoice, business.invoice_line, business.payment, business.credit_note, business.refund,
    business.write_off, business.dealer_commission, business.contract_party, business.open_balance TO lethe_posting;
GRANT SELECT (dealer_id, region, country) ON business.dealer TO lethe_posting;
GRANT SELECT (customer_id, kind) ON business.customer TO lethe_posting;
GRANT SELECT (contract_id, contract_number, product_id, dealer_id, channel, activated_on, term_months, term_ends_on, terminated_on, ended_on, monthly_price)
    ON business.contract TO lethe_posting;

-- Finance reads its ledger and nothing else (S.1).
REVOKE ALL ON ALL TABLES IN SCHEMA business FROM lethe_finance;
REVOKE SELECT (contract_id, product_id, dealer_id, channel, status, signed_on, activated_on, term_months, term_ends_on, renewed_on, renewals,
    terminated_on, termination_reason, ended_on, monthly_price) ON business.contract FROM lethe_finance;
REVOKE USAGE ON SCHEMA business FROM lethe_finance;
