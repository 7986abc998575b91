-- Waits for a slice of the former owner that holds its fence; from here on the former owner changes nothing.
UPDATE lethe.run
SET status = 'running', fencing_token = fencing_token + 1, message = NULL, ended_at = NULL
WHERE run_id = :run
RETURNING fencing_token
