SELECT release.period, release.version, fact.fact, fact.sensitive, fact.value
FROM lethe.dealer_release release
JOIN lethe.dealer_fact fact ON fact.release_id = release.release_id
WHERE fact.dealer_id = :dealer AND release.period >= :from AND release.release_id <= :release
ORDER BY release.release_id, fact.fact
