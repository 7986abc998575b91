SELECT fact.dealer_id, release.period, release.version, fact.fact, fact.sensitive, fact.value
FROM lethe.dealer_release release
JOIN lethe.dealer_fact fact ON fact.release_id = release.release_id
WHERE release.period >= :from AND release.period < :to
ORDER BY fact.dealer_id, release.release_id, fact.fact
