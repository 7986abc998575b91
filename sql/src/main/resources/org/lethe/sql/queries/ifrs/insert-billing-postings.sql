-- Invoices: receivable against contract liability, line by line, against what is owed to somebody we sell for, and against VAT. Commissions: capitalised against what is owed to the dealer.
INSERT INTO finance.posting (seq, event_id, entity, period, posted_on, dimension_id, document_id, item_id, billing_period, debit, credit, amount,
                             movement, tax_code)
SELECT :seq + row_number() OVER (ORDER BY e.event_id, i.item_id, side.n), e.event_id, :entity, :period,
       greatest(e.happened_on, CAST(:period AS date)), i.dimension_id, i.document_id, i.item_id, i.billing_period, side.debit, side.credit,
       side.amount, side.movement, side.tax_code
FROM finance.item i
JOIN finance.event e USING (event_id)
JOIN finance.dimension d USING (dimension_id)
CROSS JOIN LATERAL (VALUES
    (1, 'receivable', CASE i.kind WHEN 'agency' THEN 'principal-payable' ELSE 'contract-liability' END, i.price, 'BILLED',
     d.country || '-' || i.vat_rate, i.kind <> 'cost'),
    (2, 'receivable', 'vat', i.vat, 'BILLED_VAT', d.country || '-' || i.vat_rate, i.kind <> 'cost'),
    (3, 'contract-cost', 'commission-payable', i.price, 'CAPITALISED', '', i.kind = 'cost')) AS side(n, debit, credit, amount, movement, tax_code, applies)
WHERE i.batch = :batch AND i.item_id > :after AND side.applies AND side.amount > 0
