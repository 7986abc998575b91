SELECT dealer.dealer_id, dealer.name, dealer.language, dealer.region, coalesce(dealer.owner_id, -dealer.dealer_id) AS owner_id,
       dealer.opened_on, dealer.closed_on, dealer.merged_into, layout.layout
FROM business.dealer dealer
LEFT JOIN lethe.dealer_layout layout ON layout.dealer_id = dealer.dealer_id AND layout.year = :year
WHERE dealer.opened_on < :to AND (dealer.closed_on IS NULL OR dealer.closed_on >= :openOn)
ORDER BY dealer.dealer_id
