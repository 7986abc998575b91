SELECT entity, opened_on FROM finance.entity ORDER BY entity
