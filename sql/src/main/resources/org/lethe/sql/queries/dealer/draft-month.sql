-- One pass over requests and contracts for all dealers: finest cells of the month, distinct persons of every cell of every block
-- that ends with it, and medians. Objectors (P.21) and the restricted (P.18) are left out; what is erased or anonymised has no
-- person any more and drops out with the join.
INSERT INTO lethe.dealer_draft (period, dealer_id, kind, block, measure, family, vehicle, channel, detail, contracts, persons)
WITH left_out AS MATERIALIZED (
    SELECT customer_id FROM business.objection WHERE withdrawn_at IS NULL AND customer_id IS NOT NULL
    UNION
    SELECT CAST(subject_key AS bigint) FROM lethe.hold
    WHERE kind = 'restriction' AND scope = 'person' AND released_at IS NULL AND subject_key ~ '^[0-9]{1,18}$'
), restricted AS MATERIALIZED (
    SELECT CAST(subject_key AS bigint) AS contract_id FROM lethe.hold
    WHERE kind = 'restriction' AND scope = 'contract' AND released_at IS NULL AND subject_key ~ '^[0-9]{1,18}$'
), restricted_vehicle AS MATERIALIZED (
    SELECT CAST(subject_key AS bigint) AS vehicle_id FROM lethe.hold
    WHERE kind = 'restriction' AND scope = 'vehicle' AND released_at IS NULL AND subject_key ~ '^[0-9]{1,18}$'
), holder AS MATERIALIZED (
    SELECT party.contract_id, min(party.customer_id) FILTER (WHERE party.party_role = 'holder') AS person
    FROM business.contract_party party
    GROUP BY party.contract_id
    HAVING NOT bool_or(party.customer_id IN (SELECT customer_id FROM left_out))
       AND count(*) FILTER (WHERE party.party_role = 'holder') > 0
), event AS MATERIALIZED (
    SELECT request.dealer_id, step.measure, step.day, request.product_id, '' AS vehicle, '' AS channel, step.detail,
           request.customer_id AS person, step.days
    FROM business.sales_request request
    CROSS JOIN LATERAL (VALUES
        ('requests', request.requested_on, '', CAST(NULL AS integer)),
        ('offers', request.offered_on, '', request.offered_on - request.requested_on),
        ('rejected', CASE WHEN request.result = 'refused' THEN request.closed_on END, coalesce(request.rejection_code, 'other'), NULL)
    ) step (measure, day, detail, days)
    WHERE step.day >= :from AND step.day < :to
      AND request.dealer_id IS NOT NULL
      AND request.customer_id IS NOT NULL
      AND request.customer_id NOT IN (SELECT customer_id FROM left_out)
      AND (request.contract_id IS NULL OR request.contract_id NOT IN (SELECT contract_id FROM restricted))
    UNION ALL
    SELECT contract.dealer_id, step.measure, step.day, contract.product_id,
           CASE WHEN step.measure <> 'signed' THEN '' WHEN contract.new_vehicle THEN 'new' ELSE 'used' END,
           CASE WHEN step.measure = 'signed' THEN contract.channel ELSE '' END,
           step.detail, holder.person, step.days
    FROM business.contract contract
    JOIN holder ON holder.contract_id = contract.contract_id
    CROSS JOIN LATERAL (VALUES
        ('signed', contract.signed_on, '', contract.signed_on - contract.offered_on),
        ('activated', contract.activated_on,
            CASE WHEN contract.activated_on <= contract.handed_over_on + 7 THEN 'prompt' ELSE 'later' END,
            contract.activated_on - contract.signed_on),
        ('renewed', contract.renewed_on, '', CAST(NULL AS integer)),
        ('ended-early', CASE WHEN contract.terminated_on < contract.term_ends_on THEN contract.terminated_on END, '', NULL)
    ) step (measure, day, detail, days)
    WHERE step.day >= :from AND step.day < :to
      AND contract.dealer_id IS NOT NULL
      AND contract.contract_id NOT IN (SELECT contract_id FROM restricted)
      AND (contract.vehicle_id IS NULL OR contract.vehicle_id NOT IN (SELECT vehicle_id FROM restricted_vehicle))
), fact AS (
    SELECT event.dealer_id, event.measure, event.day, product.family,
           CASE WHEN product.family = :mainFamily THEN 'main' ELSE 'other' END AS families,
           event.vehicle, event.channel, event.detail, event.person, event.days
    FROM event
    JOIN business.product product ON product.product_id = event.product_id
    JOIN business.dealer dealer ON dealer.dealer_id = event.dealer_id
    WHERE dealer.opened_on < :to
), due (block, since) AS (
    SELECT * FROM unnest(CAST(:blocks AS text[]), CAST(:since AS date[]))
)
SELECT CAST(:period AS date), dealer_id, 'atom', :monthBlock, measure, family, vehicle, channel, detail, count(*), count(DISTINCT person)
FROM fact
WHERE day >= :period
GROUP BY dealer_id, measure, family, vehicle, channel, detail
UNION ALL
SELECT CAST(:period AS date), dealer_id, 'persons', due.block, measure,
       CASE WHEN grouping(family) = 0 THEN family WHEN grouping(families) = 0 THEN '/' || families ELSE '*' END,
       CASE WHEN grouping(vehicle) = 0 THEN vehicle ELSE '*' END,
       CASE WHEN grouping(channel) = 0 THEN channel ELSE '*' END,
       CASE WHEN grouping(detail) = 0 THEN detail ELSE '*' END,
       count(*), count(DISTINCT person)
FROM fact JOIN due ON fact.day >= due.since
GROUP BY dealer_id, due.block, measure, GROUPING SETS ((), (family), (families), (vehicle), (channel), (detail))
UNION ALL
SELECT CAST(:period AS date), dealer_id, 'median', due.block, measure, '*', '*', '*', '*',
       greatest(0, percentile_disc(0.5) WITHIN GROUP (ORDER BY days)), count(DISTINCT person)
FROM fact JOIN due ON fact.day >= due.since
WHERE days IS NOT NULL
GROUP BY dealer_id, due.block, measure
