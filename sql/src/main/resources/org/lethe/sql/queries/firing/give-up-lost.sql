-- The scheduler runs a policy's night in one process at a time, so whoever is about to begin knows that the one before is gone.
UPDATE lethe.firing
SET ended_at = :at, result = 'lost', code = 'process-gone',
    message = 'Its process ended without a word; the next run continues what it left.'
WHERE policy = :policy AND result = 'running'
