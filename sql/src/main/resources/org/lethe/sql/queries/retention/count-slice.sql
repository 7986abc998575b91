UPDATE lethe.run_cluster
SET done_rows   = done_rows + :done,
    rare_rows   = rare_rows + :rare,
    member_rows = member_rows + :members,
    severed     = severed + :severed,
    slices      = slices + 1
WHERE run_id = :run AND cluster = :cluster
