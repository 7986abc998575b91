-- What each of them does to the invoice's receivable and to what is owed to the customer, one after the other.
CREATE TEMPORARY TABLE ifrs_settlement ON COMMIT DROP AS
WITH RECURSIVE before AS (
    SELECT m.document_id, coalesce(p.owed_to_us, 0) AS owed_to_us, coalesce(p.owed_by_us, 0) AS owed_by_us
    FROM (SELECT DISTINCT document_id FROM ifrs_money) m
    CROSS JOIN LATERAL (
        SELECT sum(CASE WHEN debit = 'receivable' THEN amount WHEN credit = 'receivable' THEN -amount END) AS owed_to_us,
               sum(CASE WHEN credit = 'refund-liability' THEN amount WHEN debit = 'refund-liability' THEN -amount END) AS owed_by_us
        FROM finance.posting WHERE document_id = m.document_id) p
), walk AS (
    SELECT document_id, CAST(0 AS bigint) AS n, owed_to_us, owed_by_us, CAST(0 AS numeric) AS on_receivable, CAST(0 AS numeric) AS on_refund FROM before
    UNION ALL
    SELECT m.document_id, m.n, w.owed_to_us + s.on_receivable, w.owed_by_us + s.on_refund, s.on_receivable, s.on_refund
    FROM walk w
    JOIN ifrs_money m ON m.document_id = w.document_id AND m.n = w.n + 1
    CROSS JOIN LATERAL (
        SELECT CASE m.kind
                   WHEN 'payment' THEN -m.gross
                   WHEN 'credit-note' THEN -least(m.gross, greatest(w.owed_to_us, 0))
                   WHEN 'refund' THEN m.gross - least(m.gross, greatest(w.owed_by_us, 0))
                   ELSE CASE WHEN m.gross > 0 THEN -m.gross ELSE -m.gross - least(-m.gross, greatest(w.owed_by_us, 0)) END END AS on_receivable,
               CASE m.kind
                   WHEN 'payment' THEN 0
                   WHEN 'credit-note' THEN m.gross - least(m.gross, greatest(w.owed_to_us, 0))
                   WHEN 'refund' THEN -least(m.gross, greatest(w.owed_by_us, 0))
                   ELSE CASE WHEN m.gross > 0 THEN 0 ELSE -least(-m.gross, greatest(w.owed_by_us, 0)) END END AS on_refund) s
)
SELECT m.*, w.on_receivable, w.on_refund, w.owed_to_us
FROM walk w
JOIN ifrs_money m USING (document_id, n)
