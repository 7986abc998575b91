-- Reasons to keep a reading: for one vehicle in twenty a service that is open, was closed lately, or was closed long ago.
INSERT INTO bench.service_case (case_id, vehicle_id, category, opened_at, closed_at)
SELECT 10000000 + v, v,
       (ARRAY['vehicle_status', 'location', 'service_data', 'traffic', 'surroundings', 'user_profile', 'content_provider', 'sensor'])
           [1 + abs(hashint8(v)) % 8],
       CAST(:until AS timestamptz) - interval '50 days' + interval '1 hour' * (v % 900),
       CASE v / 20 % 3 WHEN 0 THEN NULL
                       WHEN 1 THEN CAST(:until AS timestamptz) - interval '1 hour'
                       ELSE CAST(:until AS timestamptz) - interval '45 days' END
FROM generate_series(20, :vehicles, 20) AS v;
INSERT INTO bench.keeper (vehicle_id, person_id) SELECT v, 20000000 + v FROM generate_series(1, :vehicles) AS v;
