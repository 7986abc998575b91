package org.lethe.sample.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables that the sample fills, referenced tables first, each with its columns in the order in which rows are written. */
public enum Table {
    DEALER("dealer_id, name, country, language, region, opened_on, closed_on"),
    PRODUCT("product_id, code, name, family, term_months, monthly_price, country"),
    SERVICE("service_id, code, name"),
    SERVICE_DATA_CATEGORY("service_id, category"),
    PRODUCT_SERVICE("product_id, service_id"),
    RECALL("recall_id, recall_code, title, opened_on, closed_on"),
    MANUFACTURER("manufacturer_id, code, legal_name"),
    SMALL_VOLUME_YEAR("manufacturer_id, collection_year"),
    WMI("wmi, manufacturer_id, valid_from, valid_to"),
    OBFCM_SUBMISSION("manufacturer_id, collection_year, transmitted_on, accepted_on"),
    OBFCM_FIRST_REPORT("first_report_id, vin_hmac, first_reporting_year"),
    CUSTOMER(
            "customer_id, kind, language, salutation, given_name, family_name, birth_date, company_name, vat_number, email, phone,"
                    + " created_on, last_contact_on, last_contract_ended_on"),
    ADDRESS("address_id, street, house_number, postcode, city, country"),
    CUSTOMER_ADDRESS("customer_id, address_id, usage"),
    LOGIN_ACCOUNT(
            "login_id, customer_id, login_name, email, created_at, last_login_at, other_service, other_service_ended_on"),
    BANK_ACCOUNT("bank_account_id, customer_id, iban_ciphertext, iban_last4, holder_name, valid_from, valid_to"),
    AML_FILE("aml_file_id, customer_id, opened_on, relationship_ended_on, result, notes"),
    VEHICLE(
            "vehicle_id, vin, make, model, manufacturer_id, category, n1_class, powertrain, fuel, fuels, fuel_mode, wltp_l_per_100_km,"
                    + " wltp_co2_g_per_km, first_registered_on, scrapped_on"),
    VEHICLE_KEEPER("vehicle_id, customer_id, kept_from, kept_to"),
    TECHNICAL_RECORD("record_id, vehicle_id, recorded_at, kind, odometer_km, code, measurement"),
    WORKSHOP_VISIT("visit_id, vehicle_id, dealer_id, visited_at"),
    OBFCM_REFUSAL("refusal_id, vehicle_id, owner_on, refused_on, visit_id, withdrawn_on"),
    OBFCM_READING(
            "reading_id, vehicle_id, visit_id, read_at, channel, total_fuel_l, total_km, cd_fuel_l, ci_fuel_l, cd_engine_off_km,"
                    + " cd_engine_on_km, ci_km, grid_energy_kwh, manufacturer_id, device_resolution, received_at"),
    RECALL_VEHICLE("recall_id, vehicle_id, done_on"),
    CONTRACT(
            "contract_id, contract_number, product_id, dealer_id, vehicle_id, channel, new_vehicle, status, requested_on, offered_on,"
                    + " signed_on, handed_over_on, activated_on, term_months, term_ends_on, renewed_on, renewals, terminated_on,"
                    + " termination_reason, ended_on, monthly_price"),
    CONTRACT_PARTY("contract_id, customer_id, party_role"),
    CONTRACT_EVENT("event_id, contract_id, kind, happened_on"),
    CONTRACT_SERVICE("contract_id, service_id, activated_on, deactivated_on"),
    MANDATE("mandate_id, contract_id, bank_account_id, mandate_reference, signed_on, revoked_on"),
    SALES_REQUEST(
            "request_id, customer_id, dealer_id, product_id, vehicle_id, channel, requested_on, offered_on, result, closed_on,"
                    + " last_contact_on, contract_id, rejection_reason"),
    ADVICE_RECORD("advice_id, customer_id, contract_id, dealer_id, advised_on, topic, summary"),
    INVOICE(
            "invoice_id, invoice_number, contract_id, country, document_date, due_on, service_from, service_to, currency, net, vat,"
                    + " gross"),
    INVOICE_LINE("invoice_id, line_no, product_id, line_text, net, vat_rate, vat"),
    INVOICE_PARTY("invoice_id, party_name, street, postcode, city, country, vat_number"),
    PAYMENT("payment_id, invoice_id, received_at, amount, method"),
    CREDIT_NOTE("credit_note_id, invoice_id, credit_note_number, document_date, reason, net, vat, gross"),
    REFUND("refund_id, credit_note_id, invoice_id, paid_at, amount"),
    WRITE_OFF("write_off_id, invoice_id, written_off_on, amount, reason"),
    DEALER_COMMISSION("commission_id, contract_id, dealer_id, agreed_on, amount"),
    USER_PROFILE("profile_id, login_id, profile_name, settings, active_vehicle_id, deactivated_on"),
    SERVICE_CASE("case_id, vehicle_id, category, kind, opened_at, closed_at"),
    SUPPORT_CASE("case_id, customer_id, vehicle_id, contract_id, opened_at, closed_at, kind, subject"),
    SUPPORT_MESSAGE("case_id, message_no, written_at, author, body"),
    CONSENT("consent_id, customer_id, subject_reference, purpose, channel, given_at, withdrawn_at"),
    MARKETING_PROFILE("marketing_profile_id, customer_id, segment, interests, updated_at"),
    DATA_SUBJECT_REQUEST("request_id, customer_id, kind, received_at, closed_on, outcome"),
    OBJECTION("objection_id, customer_id, ground, objected_at, withdrawn_at"),
    TELEMETRY("telemetry_id, captured_at, received_at, vehicle_id, login_id, category, service_id, payload");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    /** Name without the schema. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    int columnCount() {
        return columns.split(",").length;
    }

    String copyStatement() {
        return "COPY business.%s (%s) FROM STDIN".formatted(tableName(), columns);
    }

    /** Returns a row when the table has any. */
    public String probeStatement() {
        return "SELECT 1 FROM business.%s LIMIT 1".formatted(tableName());
    }

    /** Empties every table of the sample but telemetry, and the links that posting made to its contracts. */
    public static String truncateStatement() {
        return "TRUNCATE business.contract_fin_key, "
                + Arrays.stream(values())
                        .filter(table -> table != TELEMETRY)
                        .map(table -> "business." + table.tableName())
                        .collect(Collectors.joining(", "));
    }
}
