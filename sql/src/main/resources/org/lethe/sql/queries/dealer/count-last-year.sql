SELECT dealer_id, count(*) AS contracts
FROM business.contract
WHERE signed_on >= :from AND signed_on < :to AND dealer_id IS NOT NULL
GROUP BY dealer_id
