COPY (
    SELECT 'BENCH' AS entity, 'third-parties' AS partner, 'connected-services' AS segment, d.country, d.product, d.channel, d.customer_type, 'EUR' AS currency,
           i.fin_key, i.item_id AS item, i.kind, i.service_from, i.service_to, i.method, left(CAST(i.billing_period AS text), 7) AS billing_month,
           CAST(b.billed AS numeric(16, 2)) AS price, CAST(b.credited AS numeric(16, 2)) AS credited, CAST(b.recognised AS numeric(16, 2)) AS recognised,
           CAST(b.billed - b.credited - b.recognised AS numeric(16, 2)) AS remaining
    FROM (SELECT item_id, coalesce(sum(amount) FILTER (WHERE movement IN ('BILLED', 'CAPITALISED')), 0) AS billed,
                 coalesce(sum(amount) FILTER (WHERE movement IN ('CREDIT_NOTE', 'TO_REFUND')), 0) AS credited,
                 coalesce(sum(CASE WHEN debit = 'contract-liability' OR credit = 'contract-cost' THEN amount ELSE -amount END) FILTER (
                     WHERE movement IN ('RECOGNISED_OPENING', 'RECOGNISED_CURRENT', 'LATE', 'CATCH_UP', 'RELEASED', 'AMORTISED', 'IMPAIRED')), 0) AS recognised
          FROM finance.posting
          WHERE entity = 'BENCH' AND period <= DATE '2025-12-01' AND item_id IS NOT NULL AND movement <> 'BILLED_VAT'
          GROUP BY item_id) b
    JOIN finance.item i USING (item_id)
    JOIN finance.dimension d USING (dimension_id)
    WHERE i.service_to >= DATE '2025-12-01' OR i.billing_period >= DATE '2025-12-01' OR b.billed - b.credited - b.recognised <> 0
    ORDER BY i.item_id
) TO STDOUT (FORMAT csv, HEADER)
