-- Each balance against the account 'opening': it is zero in the end when the balances are whole.
INSERT INTO finance.posting (seq, event_id, entity, period, posted_on, dimension_id, document_id, item_id, billing_period, debit, credit, amount,
                             movement)
SELECT :seq + row_number() OVER (ORDER BY event_id, role, dimension_id), event_id, :entity, :period, :periodEnd, dimension_id, document_id, item_id,
       CASE WHEN item_id IS NOT NULL THEN CAST(:period AS date) END,
       CASE WHEN amount > 0 THEN role ELSE 'opening' END, CASE WHEN amount > 0 THEN 'opening' ELSE role END, abs(amount), 'OPENING'
FROM (
    SELECT e.event_id, s.role, CASE s.role WHEN 'contract-liability' THEN i.dimension_id ELSE o.dimension_id END AS dimension_id,
           CASE s.role WHEN 'contract-liability' THEN NULL ELSE o.document_id END AS document_id,
           CASE s.role WHEN 'contract-liability' THEN i.item_id END AS item_id, s.amount
    FROM ifrs_invoice v
    JOIN finance.document o USING (invoice_id)
    JOIN finance.event e ON e.kind = 'opening' AND e.source_id = CAST(v.invoice_id AS text)
    JOIN finance.item i ON i.document_id = o.document_id
    CROSS JOIN LATERAL (VALUES ('receivable', v.receivable), ('contract-liability', -v.liability), ('refund-liability', -v.refund)) AS s(role, amount)
    UNION ALL
    SELECT i.event_id, 'contract-asset', i.dimension_id, NULL, i.item_id, CAST(a.amount AS numeric)
    FROM ifrs_opening a
    JOIN business.contract n ON n.contract_number = a.reference
    JOIN ifrs_contract c USING (contract_id)
    JOIN finance.item i ON i.fin_key = c.fin_key AND i.kind = 'unbilled'
    WHERE a.role = 'contract-asset'
    UNION ALL
    SELECT e.event_id, a.role, d.dimension_id, NULL, NULL, sum(CAST(a.amount AS numeric))
    FROM ifrs_opening a
    JOIN finance.event e ON e.kind = 'opening' AND e.source_id = 'accounts of ' || :entity
    JOIN finance.dimension d ON d.country = a.country AND d.product = '-' AND d.channel = '-' AND d.customer_type = 'unknown'
    WHERE coalesce(a.reference, '') = ''
    GROUP BY e.event_id, a.role, d.dimension_id
) balance
WHERE amount <> 0
