INSERT INTO finance.posting (seq, event_id, entity, period, posted_on, dimension_id, document_id, item_id, billing_period, debit, credit, amount,
                             movement, tax_code)
SELECT :seq + row_number() OVER (ORDER BY c.event_id, c.item_id, side.n), c.event_id, :entity, :period, greatest(c.day, CAST(:period AS date)),
       i.dimension_id, c.document_id, i.item_id, i.billing_period,
       CASE WHEN side.amount > 0 THEN side.debit ELSE side.credit END, CASE WHEN side.amount > 0 THEN side.credit ELSE side.debit END,
       abs(side.amount), side.movement, d.country || '-' || i.vat_rate
FROM ifrs_credit c
JOIN finance.item i USING (item_id)
JOIN finance.dimension d USING (dimension_id)
CROSS JOIN LATERAL (VALUES
    (1, CASE i.kind WHEN 'agency' THEN 'principal-payable' ELSE 'contract-liability' END, 'receivable', c.net - c.refund_net, 'CREDIT_NOTE'),
    (2, 'vat', 'receivable', c.vat - c.refund_vat, 'CREDIT_VAT'),
    (3, CASE i.kind WHEN 'agency' THEN 'principal-payable' ELSE 'contract-liability' END, 'refund-liability', c.refund_net, 'TO_REFUND'),
    (4, 'vat', 'refund-liability', c.refund_vat, 'TO_REFUND_VAT')) AS side(n, debit, credit, amount, movement)
WHERE side.amount <> 0
