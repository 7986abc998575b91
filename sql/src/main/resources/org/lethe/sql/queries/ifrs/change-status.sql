UPDATE finance.period SET status = :status WHERE entity = :entity AND period = :period AND status = :before
