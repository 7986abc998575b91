-- A proposal for opening balances from the business data: what is open of each invoice on the balance day, straight line by days.
WITH open AS (
    SELECT i.invoice_number, CAST(i.country AS text) AS country, i.service_from, i.service_to AS billed_to,
           i.net - coalesce((SELECT sum(n.net) FROM business.credit_note n WHERE n.invoice_id = i.invoice_id AND n.document_date <= s.day), 0) AS net,
           i.gross
           - coalesce((SELECT sum(n.gross) FROM business.credit_note n WHERE n.invoice_id = i.invoice_id AND n.document_date <= s.day), 0)
           - coalesce((SELECT sum(p.amount) FROM business.payment p WHERE p.invoice_id = i.invoice_id
                       AND CAST(p.received_at AT TIME ZONE 'Europe/Brussels' AS date) <= s.day), 0)
           - coalesce((SELECT sum(w.amount) FROM business.write_off w WHERE w.invoice_id = i.invoice_id AND w.written_off_on <= s.day), 0)
           + coalesce((SELECT sum(r.amount) FROM business.refund r WHERE r.invoice_id = i.invoice_id
                       AND CAST(r.paid_at AT TIME ZONE 'Europe/Brussels' AS date) <= s.day), 0) AS balance,
           coalesce((SELECT sum(n.gross) FROM business.credit_note n WHERE n.invoice_id = i.invoice_id AND n.document_date <= s.day), 0) AS credited,
           c.ended_on, s.day
    FROM business.invoice i
    CROSS JOIN (SELECT CAST(current_setting('ifrs.day') AS date) AS day) s
    LEFT JOIN business.contract c USING (contract_id)
    WHERE i.document_date <= s.day AND i.document_date >= DATE '1990-01-01' AND i.currency = 'EUR' AND i.net >= 0 AND i.service_to >= i.service_from
      AND i.country = ANY (CAST(current_setting('ifrs.countries') AS text[]))
)
SELECT invoice_number AS reference, country, role, CAST(amount AS numeric(14, 2)) AS amount
FROM open
CROSS JOIN LATERAL (VALUES
    ('receivable', CASE WHEN balance > 0 OR credited = 0 THEN balance ELSE 0 END),
    ('refund-liability', CASE WHEN balance < 0 AND credited > 0 THEN balance ELSE 0 END),
    ('contract-liability', CASE WHEN billed_to > day AND (ended_on IS NULL OR ended_on > day) AND net > 0
                                THEN round(net * greatest(day - service_from + 1, 0) / (billed_to - service_from + 1), 2) - net ELSE 0 END)) AS s(role, amount)
WHERE amount <> 0
UNION ALL
-- Service since the last invoice of a contract that is invoiced afterwards.
SELECT contract_number, country, 'contract-asset',
       CAST(round(monthly_price * (whole + CAST(until_on + 1 - CAST(from_on + make_interval(months => whole) AS date) AS numeric)
                                           / (CAST(from_on + make_interval(months => whole + 1) AS date)
                                              - CAST(from_on + make_interval(months => whole) AS date))), 2) AS numeric(14, 2))
FROM (SELECT g.*, CAST(extract(year FROM age(until_on + 1, from_on)) * 12 + extract(month FROM age(until_on + 1, from_on)) AS integer) AS whole
      FROM (SELECT c.contract_number, b.country, c.monthly_price, b.until_on + 1 AS from_on, least(c.term_ends_on, c.ended_on, s.day) AS until_on
            FROM business.contract c
            CROSS JOIN (SELECT CAST(current_setting('ifrs.day') AS date) AS day) s
            JOIN (SELECT DISTINCT ON (contract_id) contract_id, CAST(country AS text) AS country, max(service_to) OVER (PARTITION BY contract_id) AS until_on
                  FROM business.invoice, (SELECT CAST(current_setting('ifrs.day') AS date) AS day) s
                  WHERE contract_id IS NOT NULL AND document_date <= s.day AND service_to >= service_from
                  ORDER BY contract_id, document_date DESC, invoice_id DESC) b USING (contract_id)
            WHERE c.contract_number IS NOT NULL AND c.monthly_price > 0 AND c.activated_on <= s.day AND c.term_ends_on IS NOT NULL
              AND b.country = ANY (CAST(current_setting('ifrs.countries') AS text[])) AND current_setting('ifrs.unbilled') = 'accrue') g
      WHERE from_on <= until_on) unbilled
WHERE monthly_price > 0
ORDER BY 1, 3
