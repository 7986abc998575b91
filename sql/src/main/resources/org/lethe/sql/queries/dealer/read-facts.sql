SELECT fact.dealer_id, fact.period, fact.fact, fact.sensitive, fact.value
FROM lethe.dealer_fact fact
WHERE fact.period >= :from AND fact.period < :period
ORDER BY fact.dealer_id, fact.period, fact.fact
