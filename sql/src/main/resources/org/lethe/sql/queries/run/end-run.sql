UPDATE lethe.run
SET status = :status, message = :message, ended_at = :at
WHERE run_id = :run AND fencing_token = :token
