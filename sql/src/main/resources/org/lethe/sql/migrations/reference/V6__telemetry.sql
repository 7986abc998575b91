-- Vehicle data for the services (B.1 to B.4): one partition per calendar day in Brussels, and a DEFAULT partition for what comes late
-- and for what must survive the drop of its day.

CREATE TABLE business.telemetry (
    telemetry_id bigint NOT NULL,
    captured_at  timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    vehicle_id   bigint NOT NULL,
    login_id     bigint,
    category     text NOT NULL CHECK (category IN ('vehicle_status', 'location', 'service_data', 'traffic', 'surroundings', 'user_profile', 'content_provider', 'sensor')),
    service_id   integer,
    payload      jsonb,
    PRIMARY KEY (captured_at, telemetry_id)
) PARTITION BY RANGE (captured_at);
CREATE TABLE business.telemetry_default PARTITION OF business.telemetry DEFAULT;
CREATE INDEX telemetry_vehicle ON business.telemetry (vehicle_id);
COMMENT ON TABLE business.telemetry IS 'What vehicles send so that services can be provided (B.1). Goes four weeks after capture, or after the end of the service that still needs it (B.3). No foreign keys: ingest must not wait, so a row may outlive its vehicle or account.';
COMMENT ON TABLE business.telemetry_default IS 'Late arrivals, dates out of range, and survivors of dropped days; purged by slices under the same rule.';
COMMENT ON COLUMN business.telemetry.telemetry_id IS 'Message number.';
COMMENT ON COLUMN business.telemetry.captured_at IS 'When the vehicle measured it: starting point of B.3, and the partition key. May lie far in the past or, with a wrong clock, in the future.';
COMMENT ON COLUMN business.telemetry.received_at IS 'When the platform received it; no rule runs from it.';
COMMENT ON COLUMN business.telemetry.vehicle_id IS 'The vehicle, by its internal key.';
COMMENT ON COLUMN business.telemetry.login_id IS 'Account signed in at that moment; empty for a guest.';
COMMENT ON COLUMN business.telemetry.category IS 'Which of the eight kinds of B.1 it is.';
COMMENT ON COLUMN business.telemetry.service_id IS 'Service that asked for it; empty when sent for several.';
COMMENT ON COLUMN business.telemetry.payload IS 'The values; coordinates, speeds and settings are personal data.';

CREATE FUNCTION business.create_telemetry_days(first_day date, last_day date) RETURNS integer
    LANGUAGE plpgsql SET timezone = 'UTC' SET client_min_messages = warning AS $$
DECLARE
    day     date := first_day;
    created integer := 0;
BEGIN
    WHILE day <= last_day LOOP
        IF to_regclass(format('business.telemetry_%s', to_char(day, 'YYYYMMDD'))) IS NULL THEN
            EXECUTE format(
                'CREATE TABLE business.%I PARTITION OF business.telemetry FOR VALUES FROM (%L) TO (%L)',
                'telemetry_' || to_char(day, 'YYYYMMDD'),
                day::timestamp AT TIME ZONE 'Europe/Brussels',
                (day + 1)::timestamp AT TIME ZONE 'Europe/Brussels');
            EXECUTE format(
                'COMMENT ON TABLE business.%I IS %L',
                'telemetry_' || to_char(day, 'YYYYMMDD'),
                format('Telemetry captured on %s, a calendar day in Brussels.', day));
            created := created + 1;
        END IF;
        day := day + 1;
    END LOOP;
    RETURN created;
END $$;
COMMENT ON FUNCTION business.create_telemetry_days(date, date) IS 'Creates the missing daily partitions from first_day to last_day, both included, and returns how many. Bounds are midnights in Brussels, so the days on which the clock changes have 23 or 25 hours. Fails when the DEFAULT partition already holds rows of such a day: days are not re-created once dropped.';
REVOKE ALL ON FUNCTION business.create_telemetry_days(date, date) FROM PUBLIC;

CREATE TABLE business.service_case (
    case_id    bigint PRIMARY KEY,
    vehicle_id bigint NOT NULL,
    category   text NOT NULL REFERENCES business.data_category,
    kind       text NOT NULL CHECK (kind IN ('breakdown', 'trip', 'profile')),
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz
);
CREATE INDEX service_case_vehicle_category ON business.service_case (vehicle_id, category);
CREATE INDEX service_case_category ON business.service_case (category);
CREATE INDEX service_case_closed_at ON business.service_case (closed_at);
COMMENT ON TABLE business.service_case IS 'A service in progress that still needs telemetry (B.3): of that vehicle, of that one category, captured since it was opened. Four weeks after it is closed the need has ended. No foreign key to vehicle, like telemetry. Its numbers never coincide with those of support_case, so a hold on a case is unambiguous.';
COMMENT ON COLUMN business.service_case.case_id IS 'Case key, from a number range shared with support_case.';
COMMENT ON COLUMN business.service_case.vehicle_id IS 'The vehicle concerned.';
COMMENT ON COLUMN business.service_case.category IS 'The kind of data needed.';
COMMENT ON COLUMN business.service_case.kind IS 'breakdown (call not settled), trip (journey under way), profile (settings being moved to another vehicle).';
COMMENT ON COLUMN business.service_case.opened_at IS 'Telemetry captured before this moment is not needed.';
COMMENT ON COLUMN business.service_case.closed_at IS 'End of the need: starting point of B.3. Empty while the service runs.';

CREATE TABLE business.user_profile (
    profile_id        bigint PRIMARY KEY,
    login_id          bigint REFERENCES business.login_account,
    profile_name      text NOT NULL,
    settings          jsonb NOT NULL DEFAULT '{}',
    active_vehicle_id bigint REFERENCES business.vehicle,
    deactivated_on    date
);
CREATE INDEX user_profile_login ON business.user_profile (login_id);
CREATE UNIQUE INDEX user_profile_one_active_vehicle ON business.user_profile (login_id)
    WHERE active_vehicle_id IS NOT NULL AND deactivated_on IS NULL;
CREATE INDEX user_profile_active_vehicle ON business.user_profile (active_vehicle_id);
CREATE INDEX user_profile_deactivated_on ON business.user_profile (deactivated_on);
COMMENT ON TABLE business.user_profile IS 'Personal settings carried from vehicle to vehicle. Active in one vehicle only and never outliving its account (B.4); goes four weeks after deactivation (B.3).';
COMMENT ON INDEX business.user_profile_one_active_vehicle IS 'B.4: an account never has two profiles active in vehicles at the same time.';
COMMENT ON COLUMN business.user_profile.profile_id IS 'Profile key.';
COMMENT ON COLUMN business.user_profile.login_id IS 'The account; empty when the account is gone, and then the profile has to follow (B.4).';
COMMENT ON COLUMN business.user_profile.profile_name IS 'Name the person gave it, often their own.';
COMMENT ON COLUMN business.user_profile.settings IS 'Seat, mirror, climate, favourite destinations.';
COMMENT ON COLUMN business.user_profile.active_vehicle_id IS 'Vehicle in which it is active now; empty when in none.';
COMMENT ON COLUMN business.user_profile.deactivated_on IS 'Day on which it was switched off: starting point of B.3. Empty while in use.';
