-- What the books learned later: sales for somebody else, trials, service before its invoice, disputes; and what makes them fast.

ALTER TABLE finance.setting DROP CONSTRAINT setting_kind_check;
ALTER TABLE finance.setting ADD CONSTRAINT setting_kind_check
    CHECK (kind IN ('switch', 'entity', 'country', 'account', 'group-account', 'concept', 'flow', 'vat', 'loss-rate', 'method', 'ssp', 'curve',
                    'agent', 'trial', 'free-months'));
ALTER TABLE finance.item DROP CONSTRAINT item_kind_check;
ALTER TABLE finance.item ADD CONSTRAINT item_kind_check CHECK (kind IN ('revenue', 'cost', 'agency', 'unbilled'));
COMMENT ON COLUMN finance.item.kind IS 'revenue; cost to obtain a contract (IFRS 15.91); agency: what is sold for somebody else and owed to him (B36); unbilled: service before its invoice (107).';
ALTER TABLE finance.event DROP CONSTRAINT event_kind_check;
ALTER TABLE finance.event ADD CONSTRAINT event_kind_check
    CHECK (kind IN ('invoice', 'payment', 'credit-note', 'refund', 'write-off', 'ended', 'commission', 'recognition', 'allowance', 'opening',
                    'reversal', 'unbilled', 'disputed', 'dispute-settled'));

-- A posting is never deleted alone, so nothing is checked by a key of every row; and nobody looks for the postings of an event.
ALTER TABLE finance.posting DROP CONSTRAINT posting_reversal_of_fkey;
DROP INDEX finance.posting_event;
CREATE INDEX posting_allowance ON finance.posting (dimension_id) WHERE debit = 'allowance' OR credit = 'allowance';
CREATE INDEX posting_asset ON finance.posting (item_id) WHERE debit = 'contract-asset' OR credit = 'contract-asset';

-- A planner that knows a table as it was when it was empty looks through all of it for every row.
CREATE FUNCTION finance.analyze_books() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog SET default_statistics_target = 10 AS $$
BEGIN
    ANALYZE finance.dimension, finance.contract_state, finance.document, finance.item, finance.segment, finance.event, finance.posting, finance.finding;
END
$$;
COMMENT ON FUNCTION finance.analyze_books() IS 'Refreshes the planner''s statistics of the books; lends its owner''s right to do so.';
REVOKE ALL ON FUNCTION finance.analyze_books() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION finance.analyze_books() TO lethe_posting;
