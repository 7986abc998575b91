-- One pass over requests and contracts for all dealers: finest cells of the month with the numbers of what is counted in them, distinct persons of
-- every cell of every block that ends with it, medians, and the cohort of the half-year before. Objectors (P.21) and the restricted (P.18) are left
-- out; what is erased or anonymised has no person any more and drops out with the join. Of earlier months only what was counted in them counts.
-- What happens at a dealer that was closed counts for the one that took it over, from the month after on; for nobody when there is none.
-- Persons come in two parts that are added: as many as events, less those of people with several.
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
), touched AS MATERIALIZED (
    SELECT contract_id, vehicle_id, dealer_id, product_id, new_vehicle, channel, term_months, term_ends_on, offered_on, signed_on, handed_over_on,
           activated_on, renewed_on, terminated_on
    FROM business.contract
    WHERE dealer_id IS NOT NULL
      AND (signed_on >= :from AND signed_on < :to OR activated_on >= :from AND activated_on < :to
           OR renewed_on >= :from AND renewed_on < :to OR terminated_on >= :from AND terminated_on < :to)
), asked AS MATERIALIZED (
    SELECT request_id, dealer_id, product_id, customer_id, contract_id, vehicle_id, requested_on, offered_on, closed_on, result, rejection_code
    FROM business.sales_request
    WHERE dealer_id IS NOT NULL AND customer_id IS NOT NULL
      AND (requested_on >= :from AND requested_on < :to OR offered_on >= :from AND offered_on < :to OR closed_on >= :from AND closed_on < :to)
), holder AS MATERIALIZED (
    SELECT party.contract_id, min(party.customer_id) FILTER (WHERE party.party_role = 'holder') AS person
    FROM touched
    JOIN business.contract_party party ON party.contract_id = touched.contract_id
    GROUP BY party.contract_id
    HAVING NOT bool_or(party.customer_id IN (SELECT customer_id FROM left_out)) AND count(*) FILTER (WHERE party.party_role = 'holder') > 0
), event AS (
    SELECT asked.dealer_id, step.measure, step.day, asked.product_id, '' AS vehicle, '' AS channel, step.detail,
           asked.request_id AS source, asked.customer_id AS person, step.days
    FROM asked
    CROSS JOIN LATERAL (VALUES
        ('requests', asked.requested_on, '', CAST(NULL AS integer)),
        ('offers', asked.offered_on, '', asked.offered_on - asked.requested_on),
        ('rejected', CASE WHEN asked.result = 'refused' THEN asked.closed_on END, coalesce(asked.rejection_code, 'other'), NULL)
    ) step (measure, day, detail, days)
    WHERE step.day >= :from AND step.day < :to
      AND asked.customer_id NOT IN (SELECT customer_id FROM left_out)
      AND (asked.contract_id IS NULL OR asked.contract_id NOT IN (SELECT contract_id FROM restricted))
      AND (asked.vehicle_id IS NULL OR asked.vehicle_id NOT IN (SELECT vehicle_id FROM restricted_vehicle))
    UNION ALL
    SELECT touched.dealer_id, step.measure, step.day, touched.product_id,
           CASE WHEN step.measure <> 'signed' THEN '' WHEN touched.new_vehicle THEN 'new' ELSE 'used' END,
           CASE WHEN step.measure = 'signed' THEN touched.channel ELSE '' END,
           step.detail, touched.contract_id, holder.person, step.days
    FROM touched
    JOIN holder ON holder.contract_id = touched.contract_id
    CROSS JOIN LATERAL (VALUES
        ('signed', touched.signed_on, CASE WHEN touched.term_months > 12 THEN 'long' ELSE 'short' END,
            touched.signed_on - touched.offered_on),
        ('activated', touched.activated_on,
            CASE WHEN touched.activated_on <= touched.handed_over_on + 7 THEN 'prompt' ELSE 'later' END,
            touched.activated_on - touched.signed_on),
        ('renewed', touched.renewed_on, '', CAST(NULL AS integer)),
        ('ended-early', CASE WHEN touched.terminated_on < touched.term_ends_on THEN touched.terminated_on END, '', NULL)
    ) step (measure, day, detail, days)
    WHERE step.day >= :from AND step.day < :to
      AND touched.contract_id NOT IN (SELECT contract_id FROM restricted)
      AND (touched.vehicle_id IS NULL OR touched.vehicle_id NOT IN (SELECT vehicle_id FROM restricted_vehicle))
), counted AS MATERIALIZED (
    SELECT release.period, member.measure, source.id
    FROM lethe.dealer_release release
    JOIN lethe.dealer_member member ON member.release_id = release.release_id
    CROSS JOIN LATERAL (SELECT unnest(member.added), 1 UNION ALL SELECT unnest(member.removed), -1) source (id, sign)
    WHERE release.period >= :from AND release.period < :period
    GROUP BY release.period, member.measure, source.id
    HAVING sum(source.sign) > 0
), fact AS MATERIALIZED (
    SELECT place.dealer_id, event.measure, event.day, product.family,
           CASE WHEN product.family = :mainFamily THEN 'main' ELSE 'other' END AS families,
           event.vehicle, event.channel, event.detail, event.source, event.person, event.days
    FROM event
    JOIN business.product product ON product.product_id = event.product_id
    JOIN place ON place.origin = event.dealer_id AND event.day >= place.since AND event.day < place.until
    LEFT JOIN counted ON counted.id = event.source AND counted.measure = event.measure AND counted.period = CAST(date_trunc('month', event.day) AS date)
    WHERE event.day >= :period OR counted.id IS NOT NULL
), due (block, since) AS (
    SELECT * FROM unnest(CAST(:blocks AS text[]), CAST(:since AS date[]))
), again AS MATERIALIZED (
    SELECT fact.dealer_id, due.block, due.since, fact.measure, fact.person
    FROM fact JOIN due ON fact.day >= due.since
    GROUP BY fact.dealer_id, due.block, due.since, fact.measure, fact.person
    HAVING count(*) > 1
)
SELECT dealer_id, 'atom' AS kind, CAST(NULL AS text) AS block, measure, family, vehicle, channel, detail, count(*) AS contracts, 0 AS persons,
       array_agg(source) AS sources
FROM fact
WHERE day >= :period
GROUP BY dealer_id, measure, family, vehicle, channel, detail
UNION ALL
SELECT dealer_id, 'persons', due.block, measure,
       CASE WHEN grouping(family) = 0 THEN family WHEN grouping(families) = 0 THEN '/' || families ELSE '*' END,
       CASE WHEN grouping(vehicle) = 0 THEN vehicle ELSE '*' END,
       CASE WHEN grouping(channel) = 0 THEN channel ELSE '*' END,
       CASE WHEN grouping(detail) = 0 THEN detail ELSE '*' END,
       count(*), count(*), NULL
FROM fact JOIN due ON fact.day >= due.since
GROUP BY dealer_id, due.block, measure, GROUPING SETS ((), (family), (families), (vehicle), (channel), (detail))
UNION ALL
SELECT fact.dealer_id, 'persons', again.block, fact.measure,
       CASE WHEN grouping(family) = 0 THEN family WHEN grouping(families) = 0 THEN '/' || families ELSE '*' END,
       CASE WHEN grouping(vehicle) = 0 THEN vehicle ELSE '*' END,
       CASE WHEN grouping(channel) = 0 THEN channel ELSE '*' END,
       CASE WHEN grouping(detail) = 0 THEN detail ELSE '*' END,
       0, count(DISTINCT fact.person) - count(*), NULL
FROM fact
JOIN again ON again.dealer_id = fact.dealer_id AND again.measure = fact.measure AND again.person = fact.person AND fact.day >= again.since
GROUP BY fact.dealer_id, again.block, fact.measure, GROUPING SETS ((), (family), (families), (vehicle), (channel), (detail))
UNION ALL
SELECT dealer_id, 'median', due.block, measure, '*', '*', '*', '*',
       greatest(0, percentile_disc(0.5) WITHIN GROUP (ORDER BY days)), count(DISTINCT person), NULL
FROM fact JOIN due ON fact.day >= due.since
WHERE days IS NOT NULL AND left(due.block, 1) IN ('M', 'H')
GROUP BY dealer_id, due.block, measure
UNION ALL
SELECT place.dealer_id, 'cohort', CAST(:cohort AS text), step.measure, '*', '*', '*', '*',
       count(DISTINCT request.customer_id) FILTER (WHERE step.day < :to), count(DISTINCT request.customer_id), NULL
FROM business.sales_request request
JOIN place ON place.origin = request.dealer_id AND request.requested_on >= place.since AND request.requested_on < place.until
LEFT JOIN business.contract contract ON contract.contract_id = request.contract_id
CROSS JOIN LATERAL (VALUES ('signed', contract.signed_on), ('activated', contract.activated_on)) step (measure, day)
WHERE request.requested_on >= CAST(:cohortFrom AS date) AND request.requested_on < CAST(:cohortTo AS date)
  AND request.customer_id NOT IN (SELECT customer_id FROM left_out)
  AND (request.contract_id IS NULL OR request.contract_id NOT IN (SELECT contract_id FROM restricted))
  AND (request.vehicle_id IS NULL OR request.vehicle_id NOT IN (SELECT vehicle_id FROM restricted_vehicle))
  AND (contract.vehicle_id IS NULL OR contract.vehicle_id NOT IN (SELECT vehicle_id FROM restricted_vehicle))
GROUP BY place.dealer_id, step.measure
