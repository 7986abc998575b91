-- What keeps a contract from being purged as long as the books are not through with it: the purge asks for a key, the data-protection officer for a list.

CREATE INDEX document_fin_key ON finance.document (fin_key);

CREATE VIEW finance.open_contract AS
SELECT d.fin_key, p.role AS kind, sum(abs(p.amount)) AS amount
FROM finance.document d
JOIN (SELECT p.document_id, s.role, sum(s.amount) AS amount
      FROM finance.posting p
      CROSS JOIN LATERAL (VALUES (p.debit, p.amount), (p.credit, -p.amount)) AS s(role, amount)
      WHERE p.document_id IS NOT NULL AND s.role IN ('receivable', 'refund-liability')
      GROUP BY p.document_id, s.role
      HAVING sum(s.amount) <> 0) p USING (document_id)
GROUP BY d.fin_key, p.role
UNION ALL
SELECT i.fin_key, s.role, abs(sum(s.amount))
FROM finance.item i
JOIN finance.posting p USING (item_id)
CROSS JOIN LATERAL (VALUES (p.debit, p.amount), (p.credit, -p.amount)) AS s(role, amount)
WHERE s.role IN ('contract-liability', 'contract-asset')
GROUP BY i.fin_key, s.role
HAVING sum(s.amount) <> 0
UNION ALL
SELECT s.fin_key, 'enforceable', s.monthly_price
FROM (SELECT DISTINCT ON (fin_key) * FROM finance.contract_state ORDER BY fin_key, state_no DESC) s
LEFT JOIN (SELECT fin_key, max(service_to) AS until_on FROM finance.item WHERE kind = 'revenue' GROUP BY fin_key) b USING (fin_key)
WHERE s.monthly_price > 0 AND greatest(b.until_on, (SELECT max(as_of) FROM finance.batch)) < least(s.term_ends_on, s.ended_on);
COMMENT ON VIEW finance.open_contract IS 'What is open of contracts: receivables, refunds and advance payments, service that is not billed, months that they are still bound for.';
COMMENT ON COLUMN finance.open_contract.fin_key IS 'The contract''s random key.';
COMMENT ON COLUMN finance.open_contract.kind IS 'receivable, refund-liability, contract-liability, contract-asset or enforceable.';
COMMENT ON COLUMN finance.open_contract.amount IS 'EUR, without sign; of what is enforceable one month.';
GRANT SELECT ON finance.open_contract TO lethe_posting, lethe_finance, lethe_controller, lethe_audit;

CREATE FUNCTION finance.suspends(key uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
RETURN EXISTS (SELECT FROM finance.document d
               CROSS JOIN LATERAL (SELECT sum(CASE WHEN p.debit = 'receivable' THEN p.amount WHEN p.credit = 'receivable' THEN -p.amount END) AS owed,
                                          sum(CASE WHEN p.debit = 'refund-liability' THEN p.amount WHEN p.credit = 'refund-liability' THEN -p.amount END)
                                              AS refund
                                   FROM finance.posting p WHERE p.document_id = d.document_id) o
               WHERE d.fin_key = key AND (o.owed <> 0 OR o.refund <> 0))
    OR EXISTS (SELECT FROM finance.item i
               CROSS JOIN LATERAL (SELECT sum(CASE WHEN p.debit = 'contract-liability' THEN p.amount WHEN p.credit = 'contract-liability' THEN -p.amount END)
                                              AS liability
                                   FROM finance.posting p WHERE p.item_id = i.item_id) o
               WHERE i.fin_key = key AND o.liability <> 0)
    OR coalesce((SELECT sum(CASE WHEN p.debit = 'contract-asset' THEN p.amount WHEN p.credit = 'contract-asset' THEN -p.amount END)
                 FROM finance.item i JOIN finance.posting p USING (item_id) WHERE i.fin_key = key), 0) <> 0
    OR EXISTS (SELECT FROM (SELECT s.* FROM finance.contract_state s WHERE s.fin_key = key ORDER BY s.state_no DESC LIMIT 1) s
               WHERE s.monthly_price > 0
                 AND greatest((SELECT max(i.service_to) FROM finance.item i WHERE i.fin_key = key AND i.kind = 'revenue'),
                              (SELECT max(b.as_of) FROM finance.batch b)) < least(s.term_ends_on, s.ended_on));
COMMENT ON FUNCTION finance.suspends(uuid) IS 'Whether the books are not through with a contract: see finance.open_contract. A claim or a credit ends by payment, credit note, refund or write-off.';
REVOKE ALL ON FUNCTION finance.suspends(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION finance.suspends(uuid) TO lethe_retention, lethe_maintenance, lethe_operator, lethe_posting;
