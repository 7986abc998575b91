-- Who stands behind contracts and requests that may be corrected. Whoever objected or was restricted at any time is not found, and who was erased
-- has no row: nothing that is out changes because of that.
WITH left_out AS MATERIALIZED (
    SELECT customer_id FROM business.objection
    UNION
    SELECT CAST(subject_key AS bigint) FROM lethe.hold WHERE kind = 'restriction' AND scope = 'person' AND subject_key ~ '^[0-9]{1,18}$'
), restricted AS MATERIALIZED (
    SELECT scope, CAST(subject_key AS bigint) AS id FROM lethe.hold
    WHERE kind = 'restriction' AND scope IN ('contract', 'vehicle') AND subject_key ~ '^[0-9]{1,18}$'
)
SELECT false AS request, party.contract_id AS source, min(party.customer_id) FILTER (WHERE party.party_role = 'holder') AS person
FROM business.contract_party party
JOIN business.contract contract ON contract.contract_id = party.contract_id
WHERE party.contract_id = ANY (CAST(:contracts AS bigint[]))
  AND NOT EXISTS (SELECT FROM restricted WHERE scope = 'contract' AND id = contract.contract_id OR scope = 'vehicle' AND id = contract.vehicle_id)
GROUP BY party.contract_id
HAVING NOT bool_or(party.customer_id IN (SELECT customer_id FROM left_out)) AND count(*) FILTER (WHERE party.party_role = 'holder') > 0
UNION ALL
SELECT true, request.request_id, request.customer_id
FROM business.sales_request request
WHERE request.request_id = ANY (CAST(:requests AS bigint[]))
  AND request.customer_id NOT IN (SELECT customer_id FROM left_out)
  AND NOT EXISTS (SELECT FROM restricted WHERE scope = 'contract' AND id = request.contract_id OR scope = 'vehicle' AND id = request.vehicle_id)
