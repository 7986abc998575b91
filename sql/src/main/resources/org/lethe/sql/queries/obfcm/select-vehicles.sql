-- One row for each vehicle of the manufacturer with any reading: the record that is exported, or the one that stands for why not.
-- Java's reports.obfcm.Evaluation says the same a second time; a property test holds them against each other.
INSERT INTO obfcm_selected
WITH ended AS MATERIALIZED (
    SELECT vin_hmac FROM business.obfcm_first_report WHERE first_reporting_year <= :year - 15
),
refused AS MATERIALIZED (
    SELECT r.reading_id
    FROM business.obfcm_refused o
    JOIN business.obfcm_reading r ON r.vehicle_id = o.vehicle_id
        AND (r.read_at AT TIME ZONE 'Europe/Brussels')::date BETWEEN o.refused_from AND o.refused_to
    WHERE r.manufacturer_id = :manufacturer AND r.collection_year = :year
),
-- stage 0: could be exported; 1: a counter forbids it; 2: the owner refused; 3: read in another year
followed AS (
    SELECT r.vehicle_id, r.reading_id, r.read_at, r.total_fuel_l, r.total_km, r.cd_fuel_l, r.ci_fuel_l, r.cd_engine_off_km,
           r.cd_engine_on_km, r.ci_km, r.grid_energy_kwh, v.powertrain = 'OVC-HEV' AS plug_in, s.stage,
           lag(r) OVER (PARTITION BY r.vehicle_id, s.stage ORDER BY r.read_at, r.reading_id) AS before
    FROM business.obfcm_reading r
    JOIN business.vehicle v ON v.vehicle_id = r.vehicle_id
    CROSS JOIN LATERAL (SELECT CASE
        WHEN r.collection_year <> :year THEN 3
        WHEN r.reading_id IN (SELECT reading_id FROM refused) THEN 2
        WHEN lethe.obfcm_known(r.total_fuel_l) AND lethe.obfcm_known(r.total_km)
             AND (v.powertrain <> 'OVC-HEV'
                  OR ((lethe.obfcm_known(r.cd_fuel_l) OR lethe.obfcm_not_available(r.cd_fuel_l)) IS NOT FALSE
                  AND (lethe.obfcm_known(r.ci_fuel_l) OR lethe.obfcm_not_available(r.ci_fuel_l)) IS NOT FALSE
                  AND (lethe.obfcm_known(r.cd_engine_off_km) OR lethe.obfcm_not_available(r.cd_engine_off_km)) IS NOT FALSE
                  AND (lethe.obfcm_known(r.cd_engine_on_km) OR lethe.obfcm_not_available(r.cd_engine_on_km)) IS NOT FALSE
                  AND (lethe.obfcm_known(r.ci_km) OR lethe.obfcm_not_available(r.ci_km)) IS NOT FALSE
                  AND (lethe.obfcm_known(r.grid_energy_kwh) OR lethe.obfcm_not_available(r.grid_energy_kwh)) IS NOT FALSE)) THEN 0
        ELSE 1 END AS stage) s
    WHERE r.manufacturer_id = :manufacturer AND r.received_at > CAST(:since AS timestamptz)
),
compared AS (
    SELECT f.*,
           bool_or(f.stage = 0 AND (f.before).reading_id IS NOT NULL AND (
               f.total_fuel_l < (f.before).total_fuel_l OR f.total_km < (f.before).total_km
               OR (f.plug_in AND (
                   (f.cd_fuel_l < (f.before).cd_fuel_l AND lethe.obfcm_known(f.cd_fuel_l) AND lethe.obfcm_known((f.before).cd_fuel_l))
                   OR (f.ci_fuel_l < (f.before).ci_fuel_l AND lethe.obfcm_known(f.ci_fuel_l) AND lethe.obfcm_known((f.before).ci_fuel_l))
                   OR (f.cd_engine_off_km < (f.before).cd_engine_off_km
                       AND lethe.obfcm_known(f.cd_engine_off_km) AND lethe.obfcm_known((f.before).cd_engine_off_km))
                   OR (f.cd_engine_on_km < (f.before).cd_engine_on_km
                       AND lethe.obfcm_known(f.cd_engine_on_km) AND lethe.obfcm_known((f.before).cd_engine_on_km))
                   OR (f.ci_km < (f.before).ci_km AND lethe.obfcm_known(f.ci_km) AND lethe.obfcm_known((f.before).ci_km))
                   OR (f.grid_energy_kwh < (f.before).grid_energy_kwh
                       AND lethe.obfcm_known(f.grid_energy_kwh) AND lethe.obfcm_known((f.before).grid_energy_kwh)))))
           ) OVER (PARTITION BY vehicle_id, stage) AS dropped
    FROM followed f
),
-- the highest total distance among what could be exported; then, and for the rest, the later read-out, then the higher number
chosen AS (
    SELECT DISTINCT ON (vehicle_id) *
    FROM compared
    ORDER BY vehicle_id, stage, CASE WHEN stage = 0 THEN total_km END DESC, read_at DESC, reading_id DESC
),
judged AS (
    SELECT c.*, v.vin, v.category, v.first_registered_on,
           CASE WHEN 'ethanol' = ANY (v.fuels) THEN 'E85' WHEN 'diesel' = ANY (v.fuels) THEN 'DIESEL'
                WHEN 'biodiesel' = ANY (v.fuels) THEN 'BIODIESEL' ELSE 'PETROL' END
               || CASE WHEN c.plug_in THEN '/ELECTRIC' ELSE '' END AS fuel,
           v.wltp_l_per_100_km, v.wltp_co2_g_per_km,
           CASE
               WHEN scope.reason IS NOT NULL THEN scope.reason
               WHEN small.manufacturer_id IS NOT NULL THEN 'small-volume-manufacturer'
               WHEN CASE WHEN (SELECT count(*) FROM ended) = 0 THEN false
                         ELSE lethe.obfcm_mark(v.vin, :innerPad, :outerPad) IN (SELECT vin_hmac FROM ended) END
                    THEN 'fifteen-years-over'
           END AS scope_reason,
           lethe.obfcm_known(c.cd_engine_off_km) IS TRUE AS has_off,
           lethe.obfcm_known(c.cd_fuel_l) IS TRUE AS has_cd_fuel, lethe.obfcm_known(c.ci_fuel_l) IS TRUE AS has_ci_fuel,
           lethe.obfcm_known(c.cd_engine_on_km) IS TRUE AS has_on, lethe.obfcm_known(c.ci_km) IS TRUE AS has_ci,
           lethe.obfcm_known(c.grid_energy_kwh) IS TRUE AS has_grid
    FROM chosen c
    JOIN business.vehicle v ON v.vehicle_id = c.vehicle_id
    CROSS JOIN LATERAL (SELECT lethe.obfcm_out_of_scope(v.category, v.powertrain, v.fuels, v.first_registered_on) AS reason) scope
    LEFT JOIN business.small_volume_year small ON small.manufacturer_id = :manufacturer AND small.collection_year = :year
    OFFSET 0 -- each of these is computed once for a vehicle, not wherever it is named below
),
cleaned AS (
    SELECT j.vehicle_id, j.reading_id,
           CASE
               WHEN j.scope_reason IS NOT NULL THEN j.scope_reason
               WHEN j.vin !~ '^[A-HJ-NPR-Z0-9]{17}$' THEN 'vin-malformed'
               WHEN j.stage = 3 THEN 'read-outside-collection-year'
               WHEN j.stage = 2 THEN 'owner-refused'
               WHEN j.stage = 0 THEN NULL
               WHEN 'NaN' IN (j.total_fuel_l, j.total_km)
                    OR (j.plug_in AND 'NaN' IN (j.cd_fuel_l, j.ci_fuel_l, j.cd_engine_off_km, j.cd_engine_on_km, j.ci_km, j.grid_energy_kwh))
                    THEN 'counter-not-a-number'
               WHEN j.total_fuel_l IS NULL OR j.total_km IS NULL THEN 'counter-missing'
               WHEN lethe.obfcm_not_available(j.total_fuel_l) OR lethe.obfcm_not_available(j.total_km) THEN 'counter-not-available'
               ELSE 'counter-negative'
           END AS reason,
           j.scope_reason IS NULL AS in_fleet, j.dropped, j.vin, j.plug_in, j.total_fuel_l, j.total_km,
           CASE WHEN j.plug_in AND j.has_cd_fuel THEN j.cd_fuel_l END AS cd_fuel_l,
           CASE WHEN j.plug_in AND j.has_ci_fuel THEN j.ci_fuel_l END AS ci_fuel_l,
           CASE WHEN j.plug_in AND j.has_off THEN j.cd_engine_off_km END AS cd_engine_off_km,
           CASE WHEN j.plug_in AND j.has_on THEN j.cd_engine_on_km END AS cd_engine_on_km,
           CASE WHEN j.plug_in AND j.has_ci THEN j.ci_km END AS ci_km,
           CASE WHEN j.plug_in AND j.has_grid THEN j.grid_energy_kwh END AS grid_energy_kwh,
           j.plug_in AND (lethe.obfcm_not_available(j.cd_fuel_l) IS TRUE OR lethe.obfcm_not_available(j.ci_fuel_l) IS TRUE
               OR lethe.obfcm_not_available(j.cd_engine_off_km) IS TRUE OR lethe.obfcm_not_available(j.cd_engine_on_km) IS TRUE
               OR lethe.obfcm_not_available(j.ci_km) IS TRUE OR lethe.obfcm_not_available(j.grid_energy_kwh) IS TRUE) AS some_not_available,
           j.plug_in AND (j.cd_fuel_l IS NULL OR j.ci_fuel_l IS NULL OR j.cd_engine_off_km IS NULL OR j.cd_engine_on_km IS NULL
               OR j.ci_km IS NULL OR j.grid_energy_kwh IS NULL) AS some_missing,
           j.category, j.fuel, extract(year FROM j.first_registered_on)::integer AS registration_year, j.wltp_l_per_100_km, j.wltp_co2_g_per_km
    FROM judged j
    OFFSET 0
)
SELECT c.vehicle_id, c.reading_id, c.reason,
       CASE WHEN c.reason IS NULL THEN nullif(array_remove(ARRAY[
           CASE WHEN c.some_not_available THEN 'mode-counter-not-available' END,
           CASE WHEN c.some_missing THEN 'mode-counter-missing' END,
           CASE WHEN c.total_km <= 500 THEN 'distance-short' END,
           CASE WHEN c.total_km > 1000000 THEN 'distance-long' END,
           CASE WHEN NOT c.plug_in AND 100 * c.total_fuel_l < 2.5 * c.total_km THEN 'consumption-low' END,
           CASE WHEN 100 * c.total_fuel_l > 25 * c.total_km THEN 'consumption-high' END,
           CASE WHEN coalesce(c.cd_engine_off_km, 0) + coalesce(c.cd_engine_on_km, 0) + coalesce(c.ci_km, 0) > c.total_km + 1
                THEN 'mode-distance-above-total' END,
           CASE WHEN coalesce(c.cd_fuel_l, 0) + coalesce(c.ci_fuel_l, 0) > c.total_fuel_l + 1 THEN 'mode-fuel-above-total' END,
           CASE WHEN 100 * c.grid_energy_kwh > 60 * (c.cd_engine_off_km + c.cd_engine_on_km) THEN 'grid-energy-high' END,
           CASE WHEN NOT c.plug_in AND c.wltp_l_per_100_km > 0 AND c.total_km > 0
                     AND (100 * c.total_fuel_l >= 5 * c.wltp_l_per_100_km * c.total_km
                          OR 500 * c.total_fuel_l <= c.wltp_l_per_100_km * c.total_km) THEN 'unit-slip' END,
           CASE WHEN c.dropped THEN 'counter-dropped' END], NULL), '{}') END,
       c.in_fleet, c.vin, c.plug_in, c.total_fuel_l, c.total_km, c.cd_fuel_l, c.ci_fuel_l, c.cd_engine_off_km, c.cd_engine_on_km, c.ci_km,
       c.grid_energy_kwh, c.category, c.fuel, c.registration_year, c.wltp_l_per_100_km, c.wltp_co2_g_per_km
FROM cleaned c
