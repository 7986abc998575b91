-- The scheduler keeps no history of its own: every firing, and every one that was missed, is a row here.

CREATE TABLE lethe.firing (
    firing_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy       text        NOT NULL CHECK (policy <> ''),
    scheduled_at timestamptz NOT NULL,
    as_of        date        NOT NULL,
    process      text        NOT NULL,
    started_at   timestamptz NOT NULL,
    ended_at     timestamptz,
    result       text        NOT NULL CHECK (result IN ('running', 'completed', 'refused', 'failed', 'stopped', 'missed', 'lost')),
    run_id       bigint REFERENCES lethe.run,
    code         text,
    message      text,
    CONSTRAINT ended_or_running CHECK ((ended_at IS NULL) = (result = 'running'))
);
CREATE INDEX firing_policy ON lethe.firing (policy, scheduled_at DESC);
CREATE INDEX firing_run ON lethe.firing (run_id);
CREATE UNIQUE INDEX firing_running ON lethe.firing (policy) WHERE result = 'running';
CREATE UNIQUE INDEX firing_missed ON lethe.firing (policy, scheduled_at) WHERE result = 'missed';
COMMENT ON TABLE lethe.firing IS 'Every firing of the nightly trigger and how it ended; the scheduler itself remembers only the last and the next time.';
COMMENT ON COLUMN lethe.firing.firing_id IS 'Number of the firing.';
COMMENT ON COLUMN lethe.firing.policy IS 'Name of the policy whose night it is.';
COMMENT ON COLUMN lethe.firing.scheduled_at IS 'When the configuration says it was due, however late it began.';
COMMENT ON COLUMN lethe.firing.as_of IS 'Business date: the day of scheduled_at in the policy''s zone.';
COMMENT ON COLUMN lethe.firing.process IS 'Which serve process did it.';
COMMENT ON COLUMN lethe.firing.started_at IS 'When it began.';
COMMENT ON COLUMN lethe.firing.ended_at IS 'When it ended; null while it runs.';
COMMENT ON COLUMN lethe.firing.result IS 'running; completed; refused = a check, a cap or another run forbade all or part of it; failed; stopped = serve was told to end; missed = nobody was there and the configuration says to skip; lost = its process ended without a word.';
COMMENT ON COLUMN lethe.firing.run_id IS 'The run it made or continued; null when none began or none can be told.';
COMMENT ON COLUMN lethe.firing.code IS 'Why it is not completed, as a word for programs.';
COMMENT ON COLUMN lethe.firing.message IS 'Why it is not completed, for people; never personal data.';

GRANT SELECT ON lethe.firing TO lethe_batch, lethe_audit, lethe_operator;
GRANT INSERT ON lethe.firing TO lethe_batch;
GRANT UPDATE (ended_at, result, run_id, code, message) ON lethe.firing TO lethe_batch;
