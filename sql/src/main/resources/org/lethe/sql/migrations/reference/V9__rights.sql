-- Who may do what (S.1): each role gets what its job needs. The roles exist before this migration runs (lethe admin install).

GRANT USAGE ON SCHEMA business TO lethe_retention, lethe_operator, lethe_dealer, lethe_obfcm, lethe_finance;

-- Retention reads what its rules read and deletes what they erase; of invoiced parties it sees the key alone.
GRANT SELECT ON ALL TABLES IN SCHEMA business TO lethe_retention;
REVOKE SELECT ON business.invoice_party FROM lethe_retention;
GRANT SELECT (invoice_id) ON business.invoice_party TO lethe_retention;
GRANT DELETE ON
    business.customer, business.address, business.customer_address, business.login_account, business.bank_account, business.aml_file,
    business.vehicle, business.vehicle_keeper, business.technical_record, business.workshop_visit, business.obfcm_reading,
    business.recall_vehicle, business.contract_party, business.contract_event, business.contract_service, business.mandate,
    business.sales_request, business.advice_record, business.invoice, business.invoice_line, business.invoice_party, business.payment,
    business.credit_note, business.refund, business.telemetry, business.service_case, business.user_profile, business.support_case,
    business.support_message, business.consent, business.marketing_profile, business.data_subject_request, business.objection
    TO lethe_retention;
-- A contract is anonymised, the rest only loses a link.
GRANT UPDATE ON business.contract TO lethe_retention;
GRANT UPDATE (customer_id) ON business.login_account, business.consent, business.data_subject_request, business.advice_record,
    business.support_case TO lethe_retention;
GRANT UPDATE (contract_id) ON business.advice_record, business.support_case, business.sales_request, business.invoice TO lethe_retention;
GRANT UPDATE (vehicle_id) ON business.support_case, business.sales_request TO lethe_retention;
GRANT UPDATE (active_vehicle_id) ON business.user_profile TO lethe_retention;
GRANT UPDATE (visit_id) ON business.obfcm_reading TO lethe_retention;

-- The operator plans and counts what a hold covers: every column but those that say who somebody is or what somebody wrote.
DO $$
DECLARE
    granted record;
BEGIN
    FOR granted IN
        SELECT t.relname, string_agg(quote_ident(c.attname), ', ' ORDER BY c.attnum) AS columns
        FROM pg_class t
        JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
        WHERE t.relnamespace = 'business'::regnamespace
          AND t.relkind IN ('r', 'p', 'v')
          AND NOT t.relispartition
          AND (t.relname, c.attname) NOT IN (
              ('customer', 'given_name'), ('customer', 'family_name'), ('customer', 'birth_date'), ('customer', 'company_name'),
              ('customer', 'vat_number'), ('customer', 'email'), ('customer', 'phone'), ('customer', 'salutation'),
              ('address', 'street'), ('address', 'house_number'), ('address', 'postcode'), ('address', 'city'),
              ('login_account', 'login_name'), ('login_account', 'email'),
              ('bank_account', 'iban_ciphertext'), ('bank_account', 'iban_last4'), ('bank_account', 'holder_name'),
              ('aml_file', 'notes'), ('aml_file', 'result'), ('vehicle', 'vin'), ('mandate', 'mandate_reference'),
              ('sales_request', 'rejection_reason'), ('advice_record', 'summary'),
              ('invoice_party', 'party_name'), ('invoice_party', 'street'), ('invoice_party', 'postcode'), ('invoice_party', 'city'),
              ('invoice_party', 'vat_number'), ('telemetry', 'payload'), ('user_profile', 'profile_name'), ('user_profile', 'settings'),
              ('support_case', 'subject'), ('support_message', 'body'), ('consent', 'subject_reference'),
              ('marketing_profile', 'segment'), ('marketing_profile', 'interests'), ('data_subject_request', 'outcome'), ('objection', 'ground'))
        GROUP BY t.relname
    LOOP
        EXECUTE format('GRANT SELECT (%s) ON business.%I TO lethe_operator', granted.columns, granted.relname);
    END LOOP;
END $$;

-- Dealer reports see contracts, never who is behind them (D.1); objectors are recognised by key, to be left out (P.21).
GRANT SELECT ON business.dealer, business.product, business.service, business.product_service, business.contract_event,
    business.contract_service, business.contract_party TO lethe_dealer;
GRANT SELECT (contract_id, product_id, dealer_id, vehicle_id, channel, new_vehicle, status, requested_on, offered_on, signed_on, handed_over_on,
    activated_on, term_months, term_ends_on, renewed_on, renewals, terminated_on, termination_reason, ended_on, monthly_price)
    ON business.contract TO lethe_dealer;
GRANT SELECT (request_id, customer_id, dealer_id, product_id, channel, requested_on, offered_on, result, closed_on, contract_id)
    ON business.sales_request TO lethe_dealer;
GRANT SELECT (customer_id, kind) ON business.customer TO lethe_dealer;
GRANT SELECT (vehicle_id, make, model, category, powertrain, fuel, first_registered_on) ON business.vehicle TO lethe_dealer;
GRANT SELECT (customer_id, objected_at, withdrawn_at) ON business.objection TO lethe_dealer;

-- The OBFCM export sees vehicles and readings, no keeper (G.5).
GRANT SELECT ON business.vehicle, business.workshop_visit, business.obfcm_reading, business.obfcm_submission, business.dealer TO lethe_obfcm;

-- Finance alone reads who was invoiced (A.4); of the contract it sees terms and prices (D.4).
GRANT SELECT ON business.product, business.invoice, business.invoice_line, business.invoice_party, business.payment, business.credit_note,
    business.refund, business.open_balance TO lethe_finance;
GRANT SELECT (contract_id, product_id, dealer_id, channel, status, signed_on, activated_on, term_months, term_ends_on, renewed_on, renewals,
    terminated_on, termination_reason, ended_on, monthly_price) ON business.contract TO lethe_finance;
