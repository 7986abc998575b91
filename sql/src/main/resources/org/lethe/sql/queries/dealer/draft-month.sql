-- One pass over requests and contracts for all dealers: finest cells of the month, distinct persons of every cell of every block
-- that ends with it, medians, and the cohort of the half-year before. Objectors (P.21) and the restricted (P.18) are left out; what
-- is erased or anonymised has no person any more and drops out with the join. What happens at a dealer that was closed counts for
-- the one that took it over, from the month after on; for nobody when there is none.
INSERT INTO lethe.dealer_draft (period, dealer_id, kind, block, measure, family, vehicle, channel, detail, contracts, persons)
WITH RECURSIVE place (origin, dealer_id, since, until, step) AS (
    SELECT dealer_id, dealer_id, opened_on, coalesce(CAST(date_trunc('month', closed_on) + interval '1 month' AS date), 'infinity'), 0
    FROM business.dealer
    UNION ALL
    SELECT place.origin, next.dealer_id, place.until,
           greatest(place.until, coalesce(CAST(date_trunc('month', next.closed_on) + interval '1 month' AS date), 'infinity')), step + 1
    FROM place
    JOIN business.dealer gone ON gone.dealer_id = place.dealer_id
    JOIN business.dealer next ON next.dealer_id = gone.merged_into
    WHERE place.until < 'infinity' AND step < 20
), left_out AS MATERIALIZED (
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
), contract_step AS MATERIALIZED (
    SELECT contract.dealer_id, step.measure, step.day, contract.product_id,
           CASE WHEN step.measure <> 'signed' THEN '' WHEN contract.new_vehicle THEN 'new' ELSE 'used' END AS vehicle,
           CASE WHEN step.measure = 'signed' THEN contract.channel ELSE '' END AS channel,
           step.detail, contract.contract_id, step.days
    FROM business.contract contract
    CROSS JOIN LATERAL (VALUES
        ('signed', contract.signed_on, CASE WHEN contract.term_months > 12 THEN 'long' ELSE 'short' END,
            contract.signed_on - contract.offered_on),
        ('activated', contract.activated_on,
            CASE WHEN contract.activated_on <= contract.handed_over_on + 7 THEN 'prompt' ELSE 'later' END,
            contract.activated_on - contract.signed_on),
        ('renewed', contract.renewed_on, '', CAST(NULL AS integer)),
        ('ended-early', CASE WHEN contract.terminated_on < contract.term_ends_on THEN contract.terminated_on END, '', NULL)
    ) step (measure, day, detail, days)
    WHERE step.day >= :from AND step.day < :to
      -- the same once more, before a contract becomes four steps: nearly all contracts end here
      AND (contract.signed_on >= :from AND contract.signed_on < :to OR contract.activated_on >= :from AND contract.activated_on < :to
           OR contract.renewed_on >= :from AND contract.renewed_on < :to OR contract.terminated_on >= :from AND contract.terminated_on < :to)
      AND contract.dealer_id IS NOT NULL
      AND contract.contract_id NOT IN (SELECT contract_id FROM restricted)
      AND (contract.vehicle_id IS NULL OR contract.vehicle_id NOT IN (SELECT vehicle_id FROM restricted_vehicle))
), holder AS MATERIALIZED (
    SELECT party.contract_id, min(party.customer_id) FILTER (WHERE party.party_role = 'holder') AS person
    FROM business.contract_party party
    WHERE party.contract_id IN (SELECT contract_id FROM contract_step)
    GROUP BY party.contract_id
    HAVING coalesce(NOT bool_or(party.customer_id IN (SELECT customer_id FROM left_out)), false)
       AND count(*) FILTER (WHERE party.party_role = 'holder') > 0
), event AS (
    SELECT request.dealer_id, step.measure, step.day, request.product_id, '' AS vehicle, '' AS channel, step.detail,
           request.customer_id AS person, step.days
    FROM business.sales_request request
    CROSS JOIN LATERAL (VALUES
        ('requests', request.requested_on, '', CAST(NULL AS integer)),
        ('offers', request.offered_on, '', request.offered_on - request.requested_on),
        ('rejected', CASE WHEN request.result = 'refused' THEN request.closed_on END, coalesce(request.rejection_code, 'other'), NULL)
    ) step (measure, day, detail, days)
    WHERE step.day >= :from AND step.day < :to
      AND (request.requested_on >= :from AND request.requested_on < :to OR request.offered_on >= :from AND request.offered_on < :to
           OR request.closed_on >= :from AND request.closed_on < :to)
      AND request.dealer_id IS NOT NULL
      AND request.customer_id IS NOT NULL
      AND request.customer_id NOT IN (SELECT customer_id FROM left_out)
      AND (request.contract_id IS NULL OR request.contract_id NOT IN (SELECT contract_id FROM restricted))
    UNION ALL
    SELECT step.dealer_id, step.measure, step.day, step.product_id, step.vehicle, step.channel, step.detail, holder.person, step.days
    FROM contract_step step
    JOIN holder ON holder.contract_id = step.contract_id
), fact AS MATERIALIZED (
    SELECT place.dealer_id, event.measure, event.day, product.family,
           CASE WHEN product.family = :mainFamily THEN 'main' ELSE 'other' END AS families,
           event.vehicle, event.channel, event.detail, event.person, event.days
    FROM event
    JOIN business.product product ON product.product_id = event.product_id
    JOIN place ON place.origin = event.dealer_id AND event.day >= place.since AND event.day < place.until
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
UNION ALL
SELECT CAST(:period AS date), place.dealer_id, 'cohort', CAST(:cohort AS text), step.measure, '*', '*', '*', '*',
       count(DISTINCT request.customer_id) FILTER (WHERE step.day < :to), count(DISTINCT request.customer_id)
FROM business.sales_request request
JOIN place ON place.origin = request.dealer_id AND request.requested_on >= place.since AND request.requested_on < place.until
LEFT JOIN business.contract contract ON contract.contract_id = request.contract_id
CROSS JOIN LATERAL (VALUES ('signed', contract.signed_on), ('activated', contract.activated_on)) step (measure, day)
WHERE request.requested_on >= CAST(:cohortFrom AS date) AND request.requested_on < CAST(:cohortTo AS date)
  AND request.customer_id NOT IN (SELECT customer_id FROM left_out)
  AND (request.contract_id IS NULL OR request.contract_id NOT IN (SELECT contract_id FROM restricted))
GROUP BY place.dealer_id, step.measure
