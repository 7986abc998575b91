-- Every contract gets a random key at its first sight; an anonymised one (without a number) is not seen any more.
INSERT INTO business.contract_fin_key (contract_id, fin_key)
SELECT c.contract_id, gen_random_uuid()
FROM business.contract c
WHERE c.contract_number IS NOT NULL
  AND (c.activated_on <= :asOf OR EXISTS (SELECT FROM business.invoice i WHERE i.contract_id = c.contract_id))
  AND NOT EXISTS (SELECT FROM business.contract_fin_key l WHERE l.contract_id = c.contract_id)
