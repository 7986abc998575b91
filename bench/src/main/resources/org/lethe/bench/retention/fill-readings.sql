-- :rows readings over the 28 days before :until, in the order of their time; hashes spread vehicles and categories.
INSERT INTO bench.readings_of (reading_id, captured_at, received_at, vehicle_id, login_id, category, service_id, payload)
SELECT i,
       CAST(:until AS timestamptz) - interval '28 days' * (1 - (i - 1) / CAST(:rows AS float8)),
       CAST(:until AS timestamptz) - interval '28 days' * (1 - (i - 1) / CAST(:rows AS float8)) + interval '3 seconds',
       1 + abs(hashint8(i)) % :vehicles,
       1 + i % 5000,
       (ARRAY['vehicle_status', 'location', 'service_data', 'traffic', 'surroundings', 'user_profile', 'content_provider', 'sensor'])
           [1 + abs(hashint8(i + 1)) % 8],
       1 + i % 20,
       'speed=' || i % 130 || ';lat=50.8' || i % 1000
FROM generate_series(1, :rows) AS i
