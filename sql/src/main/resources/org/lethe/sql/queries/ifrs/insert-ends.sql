-- Contracts that have ended: what they had paid in advance and nobody credits is released on that day (IFRS 15.47).
WITH due AS (
    DELETE FROM ifrs_end
    WHERE ended_on <= CAST(:periodEnd AS date) AND activated_on <= CAST(:periodEnd AS date) AND ended_on > :openedOn
      AND (country = 'unknown' OR country = ANY (CAST(:countries AS text[])))
    RETURNING *
)
INSERT INTO finance.event (event_id, batch, entity, period, original_period, kind, source_id, number, fin_key, happened_on, net, vat)
SELECT (SELECT coalesce(max(event_id), 0) FROM finance.event) + row_number() OVER (ORDER BY ended_on, fin_key), :batch, :entity, :period,
       CAST(date_trunc('month', ended_on) AS date), 'ended', fin_key || ' ' || ended_on, 'END', fin_key, ended_on, 0, 0
FROM due
