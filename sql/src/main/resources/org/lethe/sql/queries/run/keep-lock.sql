-- A sign of life: PostgreSQL notes when a session last did something.
SELECT true
