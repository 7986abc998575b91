-- A customer may dispute what was invoiced: it is still owed, and told apart when receivables are aged (IFRS 7.35N).
ALTER TABLE business.invoice ADD COLUMN disputed_on date;
ALTER TABLE business.invoice ADD COLUMN dispute_settled_on date CHECK (dispute_settled_on >= disputed_on);
COMMENT ON COLUMN business.invoice.disputed_on IS 'Day on which the customer disputed it; empty when nobody did.';
COMMENT ON COLUMN business.invoice.dispute_settled_on IS 'Day on which the dispute was settled; empty while it goes on.';
GRANT SELECT (disputed_on, dispute_settled_on) ON business.invoice TO lethe_operator;
