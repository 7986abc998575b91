WITH counted AS (
    SELECT *
    FROM unnest(CAST(:measures AS text[]), CAST(:families AS text[]), CAST(:vehicles AS text[]), CAST(:channels AS text[]), CAST(:details AS text[]),
        CAST(:added AS text[]), CAST(:removed AS text[])) AS each (measure, family, vehicle, channel, detail, added, removed)
), member AS (
    INSERT INTO lethe.dealer_member (release_id, dealer_id, measure, family, vehicle, channel, detail, added, removed)
    SELECT :release, :dealer, measure, family, vehicle, channel, detail, CAST(added AS bigint[]), CAST(removed AS bigint[]) FROM counted
)
INSERT INTO lethe.dealer_atom (release_id, dealer_id, measure, family, vehicle, channel, detail, added, removed)
SELECT :release, :dealer, measure, family, vehicle, channel, detail, cardinality(CAST(added AS bigint[])), cardinality(CAST(removed AS bigint[]))
FROM counted
