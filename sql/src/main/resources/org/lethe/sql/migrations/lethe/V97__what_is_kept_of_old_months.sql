-- The books have a deletion rule of their own: ten years after the year of its last booking what they hold of a contract becomes sums of its months.
-- Here: which contracts they hold, what is kept of a month before that, and what the rule asks. The next migration does it.

ALTER TABLE finance.posting
    ADD COLUMN postings integer CHECK (postings > 0),
    ADD COLUMN dealer_group text;
COMMENT ON COLUMN finance.posting.postings IS 'How many postings this sum stands for, of contracts that went after ten years; empty for a posting as it was made.';
COMMENT ON COLUMN finance.posting.dealer_group IS 'Of such a sum of commissions the region of the dealers, which stood on the items.';
CREATE INDEX posting_sum ON finance.posting (event_id) WHERE postings IS NOT NULL;

ALTER TABLE finance.event DROP CONSTRAINT event_kind_check;
ALTER TABLE finance.event
    ADD COLUMN stands_for text,
    ADD CONSTRAINT event_kind_check CHECK (kind IN ('invoice', 'payment', 'credit-note', 'refund', 'write-off', 'ended', 'commission', 'recognition',
        'allowance', 'opening', 'reversal', 'unbilled', 'disputed', 'dispute-settled', 'condensed')),
    ADD CONSTRAINT event_stands_for CHECK ((kind = 'condensed') = (stands_for IS NOT NULL));
COMMENT ON COLUMN finance.event.stands_for IS 'Kind of the events that a condensed one is the sum of; empty for an event as it happened.';
CREATE INDEX event_contract ON finance.event (fin_key) WHERE document_id IS NULL;
CREATE INDEX finding_source ON finance.finding (kind, source_id);

ALTER TABLE finance.package DROP CONSTRAINT package_verdict_check;
ALTER TABLE finance.package ADD CONSTRAINT package_verdict_check CHECK (verdict IN ('FINAL', 'PROVISIONAL', 'DRAFT', 'CONDENSED'));
COMMENT ON COLUMN finance.package.verdict IS 'FINAL of closed periods, PROVISIONAL, DRAFT when a check failed, CONDENSED of what is kept after ten years.';

CREATE TABLE finance.kept_file (
    package_id bigint NOT NULL REFERENCES finance.package,
    name       text   NOT NULL,
    content    bytea  NOT NULL,
    sha256     text   NOT NULL CHECK (sha256 = encode(sha256(content), 'hex')),
    PRIMARY KEY (package_id, name)
);
COMMENT ON TABLE finance.kept_file IS 'Of each official package the files that name no contract and no document: sums by account and breakdown. They outlive the bookings.';
COMMENT ON COLUMN finance.kept_file.package_id IS 'The official package.';
COMMENT ON COLUMN finance.kept_file.name IS 'Name of the file in it.';
COMMENT ON COLUMN finance.kept_file.content IS 'Its bytes.';
COMMENT ON COLUMN finance.kept_file.sha256 IS 'SHA-256 of them, as the manifest has it.';

CREATE TABLE finance.condensed_month (
    entity text NOT NULL,
    period date NOT NULL,
    PRIMARY KEY (entity, period),
    FOREIGN KEY (entity, period) REFERENCES finance.period
);
COMMENT ON TABLE finance.condensed_month IS 'Months in which a contract was open or booked that went after ten years: their packages are made of what was kept.';
COMMENT ON COLUMN finance.condensed_month.entity IS 'The entity.';
COMMENT ON COLUMN finance.condensed_month.period IS 'The month.';

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['kept_file', 'condensed_month'] LOOP
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON finance.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION finance.refuse_change()', name);
    END LOOP;
END $$;
GRANT SELECT ON finance.kept_file, finance.condensed_month TO lethe_posting, lethe_finance, lethe_controller, lethe_audit;
GRANT INSERT ON finance.kept_file TO lethe_finance;

-- The table that the rule works on belongs to the role that tidies up after it. Its triggers are the books' owner's.
GRANT CREATE ON SCHEMA finance TO lethe_maintenance;
SET ROLE lethe_maintenance;
CREATE TABLE finance.contract_key (
    fin_key uuid PRIMARY KEY
);
COMMENT ON TABLE finance.contract_key IS 'Every contract in the books, and every document without one. Who deletes a row replaces its bookings by sums of their months.';
COMMENT ON COLUMN finance.contract_key.fin_key IS 'The random key.';
GRANT SELECT, INSERT, TRIGGER ON finance.contract_key TO lethe_owner;
GRANT SELECT, DELETE ON finance.contract_key TO lethe_retention;
GRANT SELECT ON finance.contract_key TO lethe_operator, lethe_posting, lethe_finance, lethe_audit;
SET ROLE lethe_owner;
REVOKE CREATE ON SCHEMA finance FROM lethe_maintenance;

INSERT INTO finance.contract_key
SELECT fin_key FROM finance.contract_state UNION SELECT fin_key FROM finance.document UNION SELECT fin_key FROM finance.item;

CREATE FUNCTION finance.note_keys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF TG_TABLE_NAME = 'item' THEN -- those of invoices are known by their document
        INSERT INTO finance.contract_key SELECT DISTINCT fin_key FROM fresh WHERE document_id IS NULL ON CONFLICT DO NOTHING;
    ELSE
        INSERT INTO finance.contract_key SELECT DISTINCT fin_key FROM fresh ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION finance.note_keys() IS 'Nothing comes into the books under a key that finance.contract_key does not have.';
REVOKE ALL ON FUNCTION finance.note_keys() FROM PUBLIC;
CREATE TRIGGER note_keys AFTER INSERT ON finance.contract_state REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION finance.note_keys();
CREATE TRIGGER note_keys AFTER INSERT ON finance.document REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION finance.note_keys();
CREATE TRIGGER note_keys AFTER INSERT ON finance.item REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION finance.note_keys();

-- What the rule asks of a key.
CREATE FUNCTION finance.last_booked_on(key uuid) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
RETURN coalesce( -- one look through both: a plan asks it of every contract
    (SELECT max(b.posted_on)
     FROM (SELECT p.posted_on FROM finance.item i JOIN finance.posting p USING (item_id) WHERE i.fin_key = key
           UNION ALL SELECT p.posted_on FROM finance.document d JOIN finance.posting p USING (document_id) WHERE d.fin_key = key) b),
    (SELECT max(b.as_of) FROM finance.contract_state s JOIN finance.batch b USING (batch) WHERE s.fin_key = key));
COMMENT ON FUNCTION finance.last_booked_on(uuid) IS 'Day of the last booking of a contract, the end of its revenue included; of one that was never booked the day on which it was last looked at.';

CREATE FUNCTION finance.unfinished(key uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
RETURN finance.suspends(key)
    OR EXISTS (SELECT FROM finance.item i
               CROSS JOIN LATERAL (SELECT sum(CASE WHEN p.debit = 'contract-cost' THEN p.amount WHEN p.credit = 'contract-cost' THEN -p.amount END) AS cost
                                   FROM finance.posting p WHERE p.item_id = i.item_id) o
               WHERE i.fin_key = key AND o.cost <> 0);
COMMENT ON FUNCTION finance.unfinished(uuid) IS 'Whether anything of a contract is open in the books: what finance.suspends says, or a commission that is not spread to its end.';

CREATE FUNCTION finance.months_of(key uuid) RETURNS TABLE (entity text, first_period date, last_period date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH document AS (
        SELECT e.entity, e.period, e.kind, e.source_id FROM finance.document d JOIN finance.event e USING (document_id) WHERE d.fin_key = key
        UNION ALL
        SELECT e.entity, e.period, e.kind, e.source_id FROM finance.event e WHERE e.fin_key = key AND e.document_id IS NULL
    ), moment AS (
        SELECT b.entity, m.day FROM finance.contract_state s JOIN finance.batch b USING (batch)
        CROSS JOIN LATERAL (VALUES (b.period), (least(s.term_ends_on, s.ended_on))) AS m(day)
        WHERE s.fin_key = key
        UNION ALL
        SELECT i.entity, m.day FROM finance.item i
        CROSS JOIN LATERAL (VALUES (i.billing_period), (i.service_to), ((SELECT max(p.period) FROM finance.posting p WHERE p.item_id = i.item_id))) AS m(day)
        WHERE i.fin_key = key
        UNION ALL
        SELECT d.entity, d.period FROM document d
        UNION ALL
        SELECT f.entity, b.period FROM document d JOIN finance.finding f USING (kind, source_id) JOIN finance.batch b ON b.batch = f.batch
    )
    SELECT m.entity, CAST(date_trunc('month', min(m.day)) AS date), CAST(date_trunc('month', max(m.day)) AS date) FROM moment m GROUP BY m.entity
$$;
COMMENT ON FUNCTION finance.months_of(uuid) IS 'From which month to which a contract shows in packages: from its first trace to its last booking, the last day of its service or the end of its term.';

CREATE FUNCTION finance.first_month_not_kept() RETURNS TABLE (entity text, period date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT e.entity, coalesce(min(p.period) FILTER (WHERE p.status <> 'CLOSED' OR NOT EXISTS (
               SELECT FROM finance.package k
               WHERE k.official AND k.entity = p.entity AND k.first_period = p.period AND k.last_period = p.period
                 AND k.last_seq = (SELECT max(b.last_seq) FROM finance.batch b WHERE b.entity = p.entity AND b.period <= p.period)
                 AND EXISTS (SELECT FROM finance.kept_file f WHERE f.package_id = k.package_id))),
           CAST(max(p.period) + interval '1 month' AS date), CAST(date_trunc('month', e.opened_on) + interval '1 month' AS date))
    FROM finance.entity e
    LEFT JOIN finance.period p ON p.entity = e.entity AND p.period > e.opened_on
    GROUP BY e.entity
$$;
COMMENT ON FUNCTION finance.first_month_not_kept() IS 'The first month of each entity that is not closed, or whose official package was not pulled: before it everything is kept.';

CREATE FUNCTION finance.invoices_of(key uuid) RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
RETURN ARRAY(SELECT d.invoice_id FROM finance.document d WHERE d.fin_key = key);
COMMENT ON FUNCTION finance.invoices_of(uuid) IS 'The invoices of a contract by their keys where they came from.';

DO $$
DECLARE
    signature text;
BEGIN
    FOREACH signature IN ARRAY ARRAY['last_booked_on(uuid)', 'unfinished(uuid)', 'months_of(uuid)', 'first_month_not_kept()', 'invoices_of(uuid)'] LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION finance.%s FROM PUBLIC', signature);
        EXECUTE format('GRANT EXECUTE ON FUNCTION finance.%s TO lethe_retention, lethe_maintenance, lethe_operator, lethe_posting', signature);
    END LOOP;
END $$;
