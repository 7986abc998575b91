INSERT INTO finance.period_step (entity, period, step_no, step, by, after, reason, at)
VALUES (:entity, :period, (SELECT coalesce(max(step_no), 0) + 1 FROM finance.period_step WHERE entity = :entity AND period = :period),
        :step, :by, :after, :reason, :at)
