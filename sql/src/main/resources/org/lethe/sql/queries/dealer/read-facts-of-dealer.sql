SELECT fact.period, fact.fact, fact.sensitive, fact.value
FROM lethe.dealer_fact fact
WHERE fact.dealer_id = :dealer AND fact.period >= :from AND fact.period <= :period
ORDER BY fact.period, fact.fact
