DELETE FROM ifrs_agreed a USING ifrs_commission c WHERE c.source_id = a.source_id
