-- Every contract gets a random key at its first sight; an anonymised one (without a number) is not seen any more.
-- EXCEPT reads both sides before it gives the first row: an anti-join would look through the links that this statement is adding.
INSERT INTO business.contract_fin_key (contract_id, fin_key)
SELECT contract_id, gen_random_uuid()
FROM (SELECT contract_id FROM business.contract WHERE contract_number IS NOT NULL AND activated_on <= :asOf
      UNION ALL
      SELECT c.contract_id FROM business.contract c JOIN business.invoice i USING (contract_id) WHERE c.contract_number IS NOT NULL
      EXCEPT
      SELECT contract_id FROM business.contract_fin_key) unlinked
ORDER BY contract_id -- as the table and the keys it refers to lie
