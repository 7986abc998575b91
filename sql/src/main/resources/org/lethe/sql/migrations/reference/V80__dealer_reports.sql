-- What the dealer reports of D.1 need to know of a dealer and of a refused application.

ALTER TABLE business.dealer ALTER COLUMN language DROP NOT NULL;
ALTER TABLE business.dealer DROP CONSTRAINT dealer_language_check;
ALTER TABLE business.dealer ADD CONSTRAINT dealer_language_check CHECK (language IN ('nl', 'fr', 'de', 'en'));
COMMENT ON COLUMN business.dealer.language IS 'Language in which the dealer is written to: nl or fr in Belgium, fr or de in Luxembourg, en on request. Empty while it is not agreed: no report is sent then.';

ALTER TABLE business.dealer ADD COLUMN owner_id integer;
COMMENT ON COLUMN business.dealer.owner_id IS 'Company that owns the dealer; what one of its dealers receives, all of them know. Empty: the dealer owns itself.';
ALTER TABLE business.dealer ADD COLUMN merged_into integer REFERENCES business.dealer;
CREATE INDEX dealer_merged_into ON business.dealer (merged_into);
COMMENT ON COLUMN business.dealer.merged_into IS 'Dealer that has taken this one over; empty unless it was. Its own contracts stay with its number.';
GRANT SELECT (owner_id, merged_into) ON business.dealer TO lethe_operator;

ALTER TABLE business.sales_request ADD COLUMN rejection_code text
    CHECK (rejection_code IN ('incomplete', 'identity', 'credit', 'withdrawn'));
COMMENT ON COLUMN business.sales_request.rejection_code IS 'Why the application was refused, as a code: incomplete papers, identity not proven, credit, or withdrawn by the customer. Empty when not refused, or not coded.';
GRANT SELECT (rejection_code) ON business.sales_request TO lethe_dealer, lethe_operator;
GRANT SELECT (vehicle_id) ON business.sales_request TO lethe_dealer; -- to leave out what is restricted by its vehicle
