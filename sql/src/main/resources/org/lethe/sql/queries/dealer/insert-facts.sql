INSERT INTO lethe.dealer_fact (release_id, dealer_id, fact, sensitive, value)
SELECT :release, :dealer, each.fact, each.sensitive, each.value
FROM unnest(CAST(:facts AS text[]), CAST(:sensitive AS boolean[]), CAST(:values AS bigint[])) AS each (fact, sensitive, value)
