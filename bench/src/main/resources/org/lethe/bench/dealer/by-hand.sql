-- What somebody would write who wants the counts of a month and protects nothing: one statement, one GROUP BY.
CREATE TEMP TABLE by_hand AS
SELECT event.dealer_id, event.measure, product.family, event.vehicle, event.channel, event.detail, count(*) AS contracts, count(DISTINCT event.person) AS persons
FROM (
    SELECT request.dealer_id, step.measure, step.day, request.product_id, '' AS vehicle, '' AS channel, step.detail, request.customer_id AS person
    FROM business.sales_request request
    CROSS JOIN LATERAL (VALUES ('requests', request.requested_on, ''), ('offers', request.offered_on, ''),
        ('rejected', CASE WHEN request.result = 'refused' THEN request.closed_on END, request.rejection_code)) step (measure, day, detail)
    WHERE step.day >= DATE '%1$s' AND step.day < DATE '%2$s'
    UNION ALL
    SELECT contract.dealer_id, step.measure, step.day, contract.product_id, CASE WHEN contract.new_vehicle THEN 'new' ELSE 'used' END,
           contract.channel, step.detail, party.customer_id
    FROM business.contract contract
    JOIN business.contract_party party ON party.contract_id = contract.contract_id AND party.party_role = 'holder'
    CROSS JOIN LATERAL (VALUES ('signed', contract.signed_on, CASE WHEN contract.term_months > 12 THEN 'long' ELSE 'short' END),
        ('activated', contract.activated_on, CASE WHEN contract.activated_on <= contract.handed_over_on + 7 THEN 'prompt' ELSE 'later' END),
        ('renewed', contract.renewed_on, ''),
        ('ended-early', CASE WHEN contract.terminated_on < contract.term_ends_on THEN contract.terminated_on END, '')) step (measure, day, detail)
    WHERE step.day >= DATE '%1$s' AND step.day < DATE '%2$s'
) event
JOIN business.product product ON product.product_id = event.product_id
WHERE NOT EXISTS (SELECT FROM business.objection WHERE objection.customer_id = event.person AND withdrawn_at IS NULL)
GROUP BY event.dealer_id, event.measure, product.family, event.vehicle, event.channel, event.detail
