INSERT INTO finance.period (entity, period, status) VALUES (:entity, :period, :status)
