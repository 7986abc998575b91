-- Facts that several rules share, each under one name, so that a policy file reads like the notice.

CREATE VIEW business.customer_contracts AS
SELECT customer.customer_id,
       count(contract.contract_id) AS contracts,
       count(contract.contract_id) FILTER (WHERE contract.ended_on IS NULL) AS running,
       greatest(max(contract.ended_on), customer.last_contract_ended_on) AS last_ended_on
FROM business.customer
LEFT JOIN business.contract_party party ON party.customer_id = customer.customer_id
LEFT JOIN business.contract ON contract.contract_id = party.contract_id
GROUP BY customer.customer_id
HAVING count(contract.contract_id) > 0 OR customer.last_contract_ended_on IS NOT NULL;
COMMENT ON VIEW business.customer_contracts IS 'The customer''s contracts (A.2, A.3): one row for everybody who has or had one. The last end counts; it is known even when that contract is already anonymised and no longer linked.';
COMMENT ON COLUMN business.customer_contracts.customer_id IS 'The customer.';
COMMENT ON COLUMN business.customer_contracts.contracts IS 'Contracts that still have a link to this customer.';
COMMENT ON COLUMN business.customer_contracts.running IS 'Those of them that have not ended: while there is one, the relationship lasts.';
COMMENT ON COLUMN business.customer_contracts.last_ended_on IS 'Latest end of any contract, anonymised ones included; empty when none has ended yet.';

CREATE VIEW business.open_balance AS
SELECT invoice.invoice_id, invoice.contract_id, party.customer_id, balance.balance
FROM business.invoice
CROSS JOIN LATERAL (
    SELECT invoice.gross
         - coalesce((SELECT sum(payment.amount) FROM business.payment WHERE payment.invoice_id = invoice.invoice_id), 0)
         - coalesce((SELECT sum(note.gross) FROM business.credit_note note WHERE note.invoice_id = invoice.invoice_id), 0)
         + coalesce((SELECT sum(refund.amount) FROM business.refund WHERE refund.invoice_id = invoice.invoice_id), 0)
           AS balance
) balance
LEFT JOIN business.contract_party party ON party.contract_id = invoice.contract_id
WHERE balance.balance <> 0;
COMMENT ON VIEW business.open_balance IS 'Invoices that are not settled to the cent, in either direction. An open balance suspends the deletion of its contract: a claim must remain enforceable and a credit payable. One row per invoice and party.';
COMMENT ON COLUMN business.open_balance.invoice_id IS 'The invoice.';
COMMENT ON COLUMN business.open_balance.contract_id IS 'Its contract; empty when that is anonymised.';
COMMENT ON COLUMN business.open_balance.customer_id IS 'A party of that contract; empty when there is none any more.';
COMMENT ON COLUMN business.open_balance.balance IS 'Gross less payments and credit notes plus refunds; positive when owed to us.';

CREATE VIEW business.open_recall_keeper AS
SELECT DISTINCT keeper.customer_id
FROM business.recall
JOIN business.recall_vehicle concerned ON concerned.recall_id = recall.recall_id AND concerned.done_on IS NULL
JOIN business.vehicle_keeper keeper ON keeper.vehicle_id = concerned.vehicle_id AND keeper.kept_to IS NULL
WHERE recall.closed_on IS NULL;
COMMENT ON VIEW business.open_recall_keeper IS 'Present keepers of vehicles under an open recall (G.1): they must be reachable, so their contact data stays.';
COMMENT ON COLUMN business.open_recall_keeper.customer_id IS 'A keeper to be reached.';

CREATE VIEW business.marketing_consent AS
SELECT customer_id,
       bool_or(withdrawn_at IS NULL) AS standing,
       max(withdrawn_at) AS last_withdrawn_at
FROM business.consent
WHERE customer_id IS NOT NULL
GROUP BY customer_id;
COMMENT ON VIEW business.marketing_consent IS 'Where a customer stands on marketing and market research (F.1); one row for everybody who ever consented.';
COMMENT ON COLUMN business.marketing_consent.customer_id IS 'The customer.';
COMMENT ON COLUMN business.marketing_consent.standing IS 'At least one consent has not been withdrawn.';
COMMENT ON COLUMN business.marketing_consent.last_withdrawn_at IS 'Latest withdrawal; empty when nothing was ever withdrawn.';
