DELETE FROM ifrs_happened h USING ifrs_money m WHERE m.kind = h.kind AND m.source_id = h.source_id
