package org.lethe.writers.obfcm.intake;

/** The statements of an import. They speak of tables of the transaction, which no other statement could know. */
final class IntakeSql {

    static final String CREATE_STAGED = """
            CREATE TEMP TABLE staged (
                line bigint NOT NULL, vin text NOT NULL, read_at timestamptz NOT NULL, channel text NOT NULL, refused boolean NOT NULL,
                total_fuel_l numeric(12, 2), total_km numeric(12, 1), cd_fuel_l numeric(12, 2), ci_fuel_l numeric(12, 2),
                cd_engine_off_km numeric(12, 1), cd_engine_on_km numeric(12, 1), ci_km numeric(12, 1), grid_energy_kwh numeric(12, 1),
                resolution text, visit bigint
            ) ON COMMIT DROP
            """;

    static final String COPY_STAGED = """
            COPY staged (line, vin, read_at, channel, refused, total_fuel_l, total_km, cd_fuel_l, ci_fuel_l, cd_engine_off_km, cd_engine_on_km,
                         ci_km, grid_energy_kwh, resolution, visit) FROM STDIN
            """;

    /** The vehicle of each line, and whose it is: the certificate's manufacturer, else the WMI's on the day of first registration. */
    static final String ROUTE = """
            CREATE TEMP TABLE routed ON COMMIT DROP AS
            SELECT s.*, v.vehicle_id, v.vehicles, coalesce(v.manufacturer_id, (
                       SELECT CASE WHEN count(DISTINCT w.manufacturer_id) = 1 THEN min(w.manufacturer_id) END FROM business.wmi w
                       WHERE w.wmi = left(s.vin, 3)
                         AND coalesce(v.first_registered_on, (s.read_at AT TIME ZONE 'Europe/Brussels')::date)
                             BETWEEN w.valid_from AND coalesce(w.valid_to, 'infinity'))) AS manufacturer_id
            FROM staged s
            LEFT JOIN (
                SELECT vin, min(vehicle_id) AS vehicle_id, count(*) AS vehicles, min(manufacturer_id) AS manufacturer_id,
                       min(first_registered_on) AS first_registered_on
                FROM business.vehicle GROUP BY vin
            ) v ON v.vin = s.vin
            """;

    /** Lines that the database cannot take, with the reason. */
    static final String CREATE_REJECTED = """
            CREATE TEMP TABLE rejected ON COMMIT DROP AS
            SELECT r.line,
                   CASE WHEN r.manufacturer_id IS NULL THEN 'UNKNOWN_WMI' WHEN r.vehicle_id IS NULL THEN 'UNKNOWN_VEHICLE'
                        WHEN r.vehicles > 1 THEN 'AMBIGUOUS_VEHICLE' ELSE 'UNKNOWN_VISIT' END AS fault
            FROM routed r
            WHERE r.manufacturer_id IS NULL OR r.vehicle_id IS NULL OR r.vehicles > 1
               OR r.visit IS NOT NULL AND NOT EXISTS (
                   SELECT FROM business.workshop_visit v WHERE v.visit_id = r.visit AND v.vehicle_id = r.vehicle_id)
            """;

    /** One import stores at a time: two that hold the same read-outs in another order would wait for each other for ever. */
    static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(1279611976, 3)";

    /** A read-out that was refused says that its owner refuses: it holds for the owner's other read-outs too. */
    static final String NOTE_REFUSALS = """
            INSERT INTO business.obfcm_refusal (vehicle_id, owner_on, refused_on, visit_id)
            SELECT DISTINCT ON (vehicle_id, day) vehicle_id, day, day, visit
            FROM (SELECT vehicle_id, (read_at AT TIME ZONE 'Europe/Brussels')::date AS day, visit, line FROM routed
                  WHERE refused AND line NOT IN (SELECT line FROM rejected)) said
            ORDER BY vehicle_id, day, visit, line
            ON CONFLICT (vehicle_id, owner_on) DO NOTHING
            """;

    static final String COUNT_REFUSED = """
            CREATE TEMP TABLE unwanted ON COMMIT DROP AS
            SELECT r.line FROM routed r
            WHERE r.line NOT IN (SELECT line FROM rejected)
              AND (r.refused OR r.vehicle_id IN (SELECT vehicle_id FROM business.obfcm_refusal) AND EXISTS (
                      SELECT FROM business.obfcm_refused o WHERE o.vehicle_id = r.vehicle_id
                      AND (r.read_at AT TIME ZONE 'Europe/Brussels')::date BETWEEN o.refused_from AND o.refused_to))
            """;

    /**
     * Of two lines that say the same the first is stored. In the order of the key, so that index and vehicles are walked through and not
     * jumped about in. Gives what was stored, by manufacturer and year.
     */
    static final String STORE = """
            WITH stored AS (
                INSERT INTO business.obfcm_reading (vehicle_id, visit_id, read_at, channel, total_fuel_l, total_km, cd_fuel_l, ci_fuel_l,
                    cd_engine_off_km, cd_engine_on_km, ci_km, grid_energy_kwh, manufacturer_id, device_resolution, received_at, import_id,
                    import_line)
                SELECT vehicle_id, visit, read_at, channel, total_fuel_l, total_km, cd_fuel_l, ci_fuel_l, cd_engine_off_km, cd_engine_on_km,
                       ci_km, grid_energy_kwh, manufacturer_id, coalesce(resolution, 'device'), ?, ?, line
                FROM routed
                WHERE line NOT IN (SELECT line FROM rejected) AND line NOT IN (SELECT line FROM unwanted)
                ORDER BY vehicle_id, read_at, channel, line
                ON CONFLICT (vehicle_id, read_at, channel) DO NOTHING
                RETURNING manufacturer_id, collection_year
            ), by_report AS (
                SELECT manufacturer_id, collection_year, count(*) AS readings FROM stored GROUP BY manufacturer_id, collection_year
            )
            SELECT coalesce(sum(readings), 0)::bigint, coalesce(sum(readings) FILTER (WHERE s.accepted_on IS NOT NULL), 0)::bigint
            FROM by_report LEFT JOIN business.obfcm_submission s USING (manufacturer_id, collection_year)
            """;

    /** Of the lines that were not stored, those that say something else than what is. */
    static final String REJECT_CONTRADICTIONS = """
            INSERT INTO rejected
            SELECT a.line, 'CONTRADICTS_A_READING' FROM routed a
            JOIN business.obfcm_reading r ON r.vehicle_id = a.vehicle_id AND r.read_at = a.read_at AND r.channel = a.channel
            WHERE a.line NOT IN (SELECT line FROM rejected) AND a.line NOT IN (SELECT line FROM unwanted)
              AND (a.total_fuel_l, a.total_km, a.cd_fuel_l, a.ci_fuel_l, a.cd_engine_off_km, a.cd_engine_on_km, a.ci_km, a.grid_energy_kwh)
                  IS DISTINCT FROM
                  (r.total_fuel_l, r.total_km, r.cd_fuel_l, r.ci_fuel_l, r.cd_engine_off_km, r.cd_engine_on_km, r.ci_km, r.grid_energy_kwh)
            """;

    static final String READ_REJECTED = """
            SELECT fault, line, count(*) OVER (PARTITION BY fault) AS of_this_fault FROM rejected ORDER BY line LIMIT ?
            """;

    static final String COUNT_REJECTED = "SELECT fault, count(*) FROM rejected GROUP BY fault";

    static final String BEGIN_IMPORT = """
            INSERT INTO lethe.obfcm_import (file_digest, imported_by, imported_at, lines, stored, known, refused, late, rejected)
            VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0) RETURNING import_id
            """;

    static final String END_IMPORT = """
            UPDATE lethe.obfcm_import SET lines = ?, stored = ?, known = ?, refused = ?, late = ?, rejected = ? WHERE import_id = ?
            """;

    private IntakeSql() {}
}
