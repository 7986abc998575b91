SELECT (SELECT coalesce(max(batch), 0) + 1 FROM finance.batch) AS batch,
       (SELECT coalesce(max(seq), 0) FROM finance.posting) AS seq
