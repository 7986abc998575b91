INSERT INTO lethe.plan_line (plan_id, cluster, rows, erasable, suspended)
VALUES (:plan, :cluster, :rows, :erasable, :suspended)
