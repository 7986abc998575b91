-- Contracts that have ended: what they had paid in advance and nobody credits is released on that day (IFRS 15.47).
INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, fin_key, happened_on, net, vat)
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + row_number() OVER (ORDER BY s.ended_on, s.fin_key), :batch, :entity, :period,
       CAST(date_trunc('month', s.ended_on) AS date), 'ended', s.fin_key || ' ' || s.ended_on, 'END', s.fin_key, s.ended_on, 0, 0
FROM (SELECT DISTINCT ON (fin_key) fin_key, ended_on, dimension_id FROM finance.contract_state ORDER BY fin_key, state_no DESC) s
JOIN finance.dimension d USING (dimension_id)
WHERE s.ended_on <= least(CAST(:asOf AS date), CAST(:periodEnd AS date)) AND s.ended_on > :openedOn
  AND d.country = ANY (CAST(:countries AS text[]))
  AND NOT EXISTS (SELECT FROM finance.event e WHERE e.kind = 'ended' AND e.source_id = s.fin_key || ' ' || s.ended_on)
