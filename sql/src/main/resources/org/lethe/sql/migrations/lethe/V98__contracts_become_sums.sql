-- Who deletes a row of finance.contract_key replaces the bookings of that contract, in the same transaction, by sums of what was posted together:
-- by batch, account, movement and breakdown. Whatever looks at a later month, or at this one by account, finds the same amounts and the same count.

CREATE OR REPLACE FUNCTION finance.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Only from within another trigger: that of finance.contract_key, since nobody but the owner may delete here at all.
    IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1
       AND TG_TABLE_NAME IN ('posting', 'segment', 'item', 'finding', 'event', 'contract_state', 'document') THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'finance.% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION finance.refuse_change() IS 'Stops every change of the books, their owner''s too: a correction is a reversal. Only finance.condense() takes away, and puts sums in its place.';

CREATE FUNCTION finance.refuse_twice() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    -- As whoever deletes: the books' owner does not see the business. What is there still would be posted once more.
    IF EXISTS (SELECT FROM gone JOIN business.contract_fin_key l USING (fin_key))
       OR EXISTS (SELECT FROM gone CROSS JOIN LATERAL unnest(finance.invoices_of(gone.fin_key)) AS o(invoice_id) JOIN business.invoice i USING (invoice_id)) THEN
        RAISE EXCEPTION 'a contract or an invoice of these bookings is still there' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION finance.refuse_twice() IS 'What is booked may not leave the books before it has left the business: the next night would post it again.';

CREATE FUNCTION finance.condense() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp SET client_min_messages = warning AS $$
DECLARE
    needed text;
BEGIN
    IF TG_RELID <> CAST('finance.contract_key' AS regclass) THEN
        RAISE EXCEPTION 'only the rows of finance.contract_key are condensed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT EXISTS (SELECT FROM gone) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(1279611976, 5); -- nobody posts meanwhile
    DROP TABLE IF EXISTS pg_temp.condense_month, pg_temp.condense_item, pg_temp.condense_document, pg_temp.condense_event, pg_temp.condense_posting;

    CREATE TEMPORARY TABLE condense_month ON COMMIT DROP AS
    SELECT m.* FROM gone CROSS JOIN LATERAL finance.months_of(gone.fin_key) m;
    CREATE TEMPORARY TABLE condense_item ON COMMIT DROP AS
    SELECT i.item_id, i.fin_key, i.dealer_group FROM gone JOIN finance.item i USING (fin_key);
    CREATE TEMPORARY TABLE condense_document ON COMMIT DROP AS
    SELECT d.document_id FROM gone JOIN finance.document d USING (fin_key);
    ANALYZE pg_temp.condense_item, pg_temp.condense_document;

    -- Journals of these contracts, a reversal under what it reversed; and the sums of earlier years that theirs are added to.
    CREATE TEMPORARY TABLE condense_event ON COMMIT DROP AS
    WITH own AS (
        SELECT e.event_id FROM pg_temp.condense_document JOIN finance.event e USING (document_id)
        UNION
        SELECT e.event_id FROM gone JOIN finance.event e ON e.fin_key = gone.fin_key AND e.document_id IS NULL
    ), named AS (
        SELECT e.*, coalesce(o.kind, e.kind) AS was
        FROM own JOIN finance.event e USING (event_id)
        LEFT JOIN finance.event o ON o.event_id = CASE WHEN e.kind = 'reversal' THEN CAST(e.source_id AS bigint) END
    ), both_kinds AS (
        SELECT event_id, batch, entity, period, kind, source_id, net, vat, was FROM named
        UNION ALL
        SELECT e.event_id, e.batch, e.entity, e.period, e.kind, e.source_id, e.net, e.vat, e.stands_for
        FROM finance.event e WHERE e.kind = 'condensed' AND e.batch IN (SELECT batch FROM named)
    )
    SELECT b.*, min(event_id) OVER (PARTITION BY batch, was) AS sum_id FROM both_kinds b;
    ANALYZE pg_temp.condense_event;

    CREATE TEMPORARY TABLE condense_posting ON COMMIT DROP AS
    SELECT p.*, coalesce(e.sum_id, p.event_id) AS sum_id, i.fin_key, i.dealer_group AS item_group
    FROM (SELECT p.seq FROM pg_temp.condense_item JOIN finance.posting p USING (item_id)
          UNION
          SELECT p.seq FROM pg_temp.condense_document JOIN finance.posting p USING (document_id)) own
    JOIN finance.posting p USING (seq)
    LEFT JOIN pg_temp.condense_item i ON i.item_id = p.item_id
    LEFT JOIN pg_temp.condense_event e ON e.event_id = p.event_id;

    SELECT string_agg(why, '; ') INTO needed FROM (
        SELECT 'the official package of ' || to_char(min(k.period), 'YYYY-MM') || ' of ' || entity || ' was not pulled' AS why
        FROM pg_temp.condense_month m JOIN finance.first_month_not_kept() k USING (entity) WHERE m.last_period >= k.period GROUP BY entity
        UNION ALL
        SELECT 'something is open on ' || count(*) || ' documents'
        FROM (SELECT FROM pg_temp.condense_posting WHERE document_id IS NOT NULL GROUP BY document_id
              HAVING sum(CASE 'receivable' WHEN debit THEN amount WHEN credit THEN -amount END) <> 0
                  OR sum(CASE 'refund-liability' WHEN debit THEN amount WHEN credit THEN -amount END) <> 0) d HAVING count(*) > 0
        UNION ALL
        SELECT 'something is open on ' || count(*) || ' items'
        FROM (SELECT FROM pg_temp.condense_posting WHERE item_id IS NOT NULL GROUP BY item_id
              HAVING sum(CASE 'contract-liability' WHEN debit THEN amount WHEN credit THEN -amount END) <> 0
                  OR sum(CASE 'contract-cost' WHEN debit THEN amount WHEN credit THEN -amount END) <> 0) i HAVING count(*) > 0
        UNION ALL
        SELECT count(*) || ' contracts have a contract asset'
        FROM (SELECT FROM pg_temp.condense_posting WHERE fin_key IS NOT NULL GROUP BY fin_key
              HAVING sum(CASE 'contract-asset' WHEN debit THEN amount WHEN credit THEN -amount END) <> 0) a HAVING count(*) > 0) found;
    IF needed IS NOT NULL THEN
        RAISE EXCEPTION 'these bookings are still needed: %', needed USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;

    INSERT INTO pg_temp.condense_posting
    SELECT p.*, coalesce(e.sum_id, p.event_id), NULL, NULL
    FROM finance.posting p
    LEFT JOIN pg_temp.condense_event e ON e.event_id = p.event_id
    WHERE p.postings IS NOT NULL AND p.event_id IN (SELECT event_id FROM pg_temp.condense_event WHERE kind = 'condensed'
                                                    UNION SELECT event_id FROM pg_temp.condense_posting);
    ANALYZE pg_temp.condense_posting;

    DELETE FROM finance.posting p USING pg_temp.condense_posting c WHERE p.seq = c.seq;
    DELETE FROM finance.segment s USING pg_temp.condense_item c WHERE s.item_id = c.item_id;
    DELETE FROM finance.item i USING pg_temp.condense_item c WHERE i.item_id = c.item_id;
    DELETE FROM finance.finding f USING pg_temp.condense_event c WHERE f.kind = c.kind AND f.source_id = c.source_id;
    DELETE FROM finance.event e USING pg_temp.condense_event c WHERE e.event_id = c.event_id;
    DELETE FROM finance.contract_state s USING gone WHERE s.fin_key = gone.fin_key;
    DELETE FROM finance.document d USING pg_temp.condense_document c WHERE d.document_id = c.document_id;

    INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, happened_on, net, vat, stands_for)
    SELECT sum_id, batch, entity, period, period, 'condensed', batch || ' ' || was, 'CONDENSED', period, sum(net), sum(vat), was
    FROM pg_temp.condense_event
    WHERE was NOT IN ('ended', 'disputed', 'dispute-settled') -- they never had a posting
    GROUP BY sum_id, batch, entity, period, was;
    INSERT INTO finance.posting (seq, event_id, entity, period, posted_on, dimension_id, billing_period, debit, credit, amount, movement, tax_code,
                                 postings, dealer_group)
    SELECT min(seq), sum_id, entity, period, CAST(period + interval '1 month' AS date) - 1, dimension_id, billing_period, debit, credit, sum(amount), movement,
           tax_code, sum(coalesce(postings, 1)), coalesce(dealer_group, item_group)
    FROM pg_temp.condense_posting
    GROUP BY sum_id, entity, period, dimension_id, billing_period, debit, credit, movement, tax_code, coalesce(dealer_group, item_group);
    INSERT INTO finance.condensed_month (entity, period)
    SELECT DISTINCT p.entity, p.period FROM pg_temp.condense_month m
    JOIN finance.period p ON p.entity = m.entity AND p.period BETWEEN m.first_period AND m.last_period
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION finance.condense() IS 'Replaces the bookings of contracts by sums of their months, or refuses when something is open or a month is not kept. All of it or nothing: it is part of the deletion.';
REVOKE ALL ON FUNCTION finance.refuse_twice(), finance.condense() FROM PUBLIC;

CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON finance.contract_key FOR EACH STATEMENT EXECUTE FUNCTION finance.refuse_change();
-- In the order of their names: first what the business still has, then the books.
CREATE TRIGGER check_business AFTER DELETE ON finance.contract_key REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION finance.refuse_twice();
CREATE TRIGGER condense AFTER DELETE ON finance.contract_key REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION finance.condense();
