-- A contract of which too few are alike is deleted instead of anonymised: the right to do so, and a quick look at those before it.

GRANT DELETE ON business.contract TO lethe_retention;
CREATE INDEX contract_anonymised ON business.contract (product_id, channel, status) WHERE contract_number IS NULL;
