DELETE FROM ifrs_owed o
USING (SELECT document_id FROM ifrs_owed WHERE entity = :entity GROUP BY document_id HAVING sum(amount) = 0 AND max(period) <= :period) s
WHERE o.document_id = s.document_id
