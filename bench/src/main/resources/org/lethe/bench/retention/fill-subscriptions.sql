-- :rows subscriptions that ended over the two years before :until, with one party each; one in fifty is not paid.
INSERT INTO bench.subscription
    (subscription_id, number, product, status, dealer_id, vehicle_id, signed_on, activated_on, ended_on, price)
SELECT i, 'S-' || i, 'product ' || i % 20, 'ended', i % 300, i,
       CAST(:until AS date) - 1500 + CAST(700 * i / :rows AS integer), CAST(:until AS date) - 1490 + CAST(700 * i / :rows AS integer),
       CAST(:until AS date) - 731 + CAST(731 * i / :rows AS integer), 9.90 + i % 40
FROM generate_series(1, :rows) AS i;
INSERT INTO bench.subscription_party (subscription_id, person_id) SELECT i, 20000000 + i FROM generate_series(1, :rows) AS i;
INSERT INTO bench.unpaid (subscription_id) SELECT i FROM generate_series(50, :rows, 50) AS i;
