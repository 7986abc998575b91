-- Everything that is wrong with opening balances.
SELECT coalesce(reference, '') AS reference, problem
FROM (
    SELECT o.reference,
           CASE WHEN o.amount !~ '^-?[0-9]{1,12}\.[0-9]{2}$' THEN 'the amount must have two decimals and a point'
                WHEN coalesce(o.role, '') = '' THEN 'the role of the account is missing'
                WHEN o.country IS NULL OR NOT o.country = ANY (CAST(:countries AS text[])) THEN 'the country does not belong to the entity'
                WHEN o.role IN ('receivable', 'contract-liability', 'refund-liability') AND coalesce(o.reference, '') = ''
                    THEN 'a receivable or a liability needs the number of its invoice'
                WHEN o.role = 'contract-asset' AND c.contract_id IS NULL THEN 'a contract asset needs the number of its contract'
                WHEN o.role = 'contract-asset' AND o.amount LIKE '-%' THEN 'an asset is a debit: positive'
                WHEN o.role NOT IN ('receivable', 'contract-liability', 'refund-liability', 'contract-asset') AND coalesce(o.reference, '') <> ''
                    THEN 'only receivables, liabilities and contract assets have a number'
                WHEN o.role <> 'contract-asset' AND coalesce(o.reference, '') <> '' AND i.invoice_id IS NULL THEN 'there is no such invoice'
                WHEN i.document_date > :openedOn THEN 'the invoice is younger than the balance day'
                WHEN o.role IN ('contract-liability', 'refund-liability') AND o.amount NOT LIKE '-%' THEN 'a liability is a credit: negative'
                WHEN o.role = 'contract-liability' AND i.service_to <= :openedOn THEN 'its service is over: nothing is left to recognise'
                WHEN coalesce(o.reference, '') <> '' AND count(*) OVER (PARTITION BY o.reference, o.role) > 1 THEN 'it stands twice' END AS problem
    FROM ifrs_opening o
    LEFT JOIN business.invoice i ON o.role <> 'contract-asset' AND i.invoice_number = o.reference
    LEFT JOIN business.contract c ON o.role = 'contract-asset' AND c.contract_number = o.reference
) checked
WHERE problem IS NOT NULL
ORDER BY reference, problem
LIMIT 20
