-- The platform's own tables: holds, runs, plans, approvals, evidence. Owned by lethe_owner; nobody else changes their shape.

CREATE TABLE lethe.hold (
    hold_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind           text        NOT NULL CHECK (kind IN ('hold', 'restriction')),
    scope          text        NOT NULL CHECK (scope IN ('person', 'contract', 'vehicle', 'case')),
    subject_key    text        NOT NULL CHECK (subject_key <> ''),
    reason         text        NOT NULL CHECK (reason <> ''),
    reference      text,
    placed_by      text        NOT NULL,
    placed_at      timestamptz NOT NULL,
    released_by    text,
    released_at    timestamptz,
    release_reason text,
    CONSTRAINT released_whole_or_not_at_all CHECK (
        (released_at IS NULL) = (released_by IS NULL) AND (released_at IS NULL) = (release_reason IS NULL))
);
CREATE INDEX hold_live ON lethe.hold (scope, subject_key) WHERE released_at IS NULL;
COMMENT ON TABLE lethe.hold IS 'Legal holds (notice G.8) and restrictions (GDPR Art. 18, notice P.18): while a row here is not released, nothing it covers is erased. The only place where holds live.';
COMMENT ON COLUMN lethe.hold.hold_id IS 'Number by which people name the hold.';
COMMENT ON COLUMN lethe.hold.kind IS 'hold = legal dispute or authority''s request; restriction = GDPR Art. 18.';
COMMENT ON COLUMN lethe.hold.scope IS 'What it is placed on: this person, this contract, this vehicle or this case, and nothing else.';
COMMENT ON COLUMN lethe.hold.subject_key IS 'Internal key of the subject as text; never a name, an e-mail address or a VIN.';
COMMENT ON COLUMN lethe.hold.reason IS 'Why, for the data-protection officer; no personal data.';
COMMENT ON COLUMN lethe.hold.reference IS 'File number of the dispute, request or order.';
COMMENT ON COLUMN lethe.hold.placed_by IS 'Who placed it.';
COMMENT ON COLUMN lethe.hold.placed_at IS 'When it was placed.';
COMMENT ON COLUMN lethe.hold.released_by IS 'Who released it; null while it is live.';
COMMENT ON COLUMN lethe.hold.released_at IS 'When it was released; null while it is live.';
COMMENT ON COLUMN lethe.hold.release_reason IS 'Why it was released.';

CREATE TABLE lethe.policy_version (
    digest      text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    policy      text        NOT NULL,
    version     text        NOT NULL,
    source      text        NOT NULL,
    recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE lethe.policy_version IS 'Every policy text that was ever planned or run under, so that evidence can be read years later.';
COMMENT ON COLUMN lethe.policy_version.digest IS 'SHA-256 of the file''s bytes.';
COMMENT ON COLUMN lethe.policy_version.policy IS 'The policy''s name.';
COMMENT ON COLUMN lethe.policy_version.version IS 'The author''s version label.';
COMMENT ON COLUMN lethe.policy_version.source IS 'The file''s whole text.';
COMMENT ON COLUMN lethe.policy_version.recorded_at IS 'When it was first used.';

CREATE TABLE lethe.run (
    run_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job           text        NOT NULL,
    as_of         date        NOT NULL,
    policy        text        NOT NULL,
    policy_digest text        NOT NULL REFERENCES lethe.policy_version,
    attempt       integer     NOT NULL CHECK (attempt > 0),
    status        text        NOT NULL CHECK (status IN ('running', 'completed', 'refused', 'failed', 'stopped', 'abandoned')),
    fencing_token bigint      NOT NULL DEFAULT 1,
    message       text,
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    UNIQUE (job, as_of, policy_digest, attempt)
);
CREATE UNIQUE INDEX run_unfinished ON lethe.run (job, policy) WHERE status IN ('running', 'failed', 'stopped');
COMMENT ON TABLE lethe.run IS 'One row per run of a job: what it was to do and how it ended. At most one run of a job and policy is unfinished; the next start continues it.';
COMMENT ON COLUMN lethe.run.run_id IS 'Number by which people, evidence and certificates name the run.';
COMMENT ON COLUMN lethe.run.job IS 'The job''s name.';
COMMENT ON COLUMN lethe.run.as_of IS 'Business date of the run, a day in the policy''s zone.';
COMMENT ON COLUMN lethe.run.policy IS 'Name of the policy.';
COMMENT ON COLUMN lethe.run.policy_digest IS 'Exactly which policy text.';
COMMENT ON COLUMN lethe.run.attempt IS 'A completed run for the same date and policy is followed by attempt + 1.';
COMMENT ON COLUMN lethe.run.status IS 'running; completed; refused = completed but for clusters above their cap; failed and stopped are continued by the next start; abandoned = another policy took over.';
COMMENT ON COLUMN lethe.run.fencing_token IS 'Raised by whoever takes the run over; a writer holding an older token changes nothing.';
COMMENT ON COLUMN lethe.run.message IS 'Code and constraint of a failure; never personal data.';
COMMENT ON COLUMN lethe.run.started_at IS 'When the run was first started.';
COMMENT ON COLUMN lethe.run.ended_at IS 'When it reached its status; null while running.';

CREATE TABLE lethe.run_cluster (
    run_id      bigint      NOT NULL REFERENCES lethe.run,
    cluster     text        NOT NULL,
    position    integer     NOT NULL,
    action      text        NOT NULL CHECK (action IN ('erase', 'anonymise')),
    clauses     text        NOT NULL,
    forecast    bigint      NOT NULL,
    status      text        NOT NULL CHECK (status IN ('planned', 'running', 'done', 'refused')),
    done_rows   bigint      NOT NULL DEFAULT 0,
    member_rows bigint      NOT NULL DEFAULT 0,
    severed     bigint      NOT NULL DEFAULT 0,
    slices      integer     NOT NULL DEFAULT 0,
    suspended   bigint      NOT NULL,
    started_at  timestamptz,
    ended_at    timestamptz,
    PRIMARY KEY (run_id, cluster)
);
COMMENT ON TABLE lethe.run_cluster IS 'What a run does to each cluster; counted in the transaction of each slice, so that it can be watched and always equals the ledger.';
COMMENT ON COLUMN lethe.run_cluster.run_id IS 'The run.';
COMMENT ON COLUMN lethe.run_cluster.cluster IS 'The cluster of the policy.';
COMMENT ON COLUMN lethe.run_cluster.position IS 'Order of execution: children before parents.';
COMMENT ON COLUMN lethe.run_cluster.action IS 'What its rule does.';
COMMENT ON COLUMN lethe.run_cluster.clauses IS 'Clauses of the notice that the cluster keeps.';
COMMENT ON COLUMN lethe.run_cluster.forecast IS 'Rows erasable when the run was planned.';
COMMENT ON COLUMN lethe.run_cluster.status IS 'planned, running, done, or refused because the plan is above the cap and not approved.';
COMMENT ON COLUMN lethe.run_cluster.done_rows IS 'Rows of the cluster''s table erased or anonymised so far.';
COMMENT ON COLUMN lethe.run_cluster.member_rows IS 'Rows of member tables erased with them.';
COMMENT ON COLUMN lethe.run_cluster.severed IS 'References set to null.';
COMMENT ON COLUMN lethe.run_cluster.slices IS 'Slices and partitions done.';
COMMENT ON COLUMN lethe.run_cluster.suspended IS 'Rows expired and kept by a suspension when the run was planned.';
COMMENT ON COLUMN lethe.run_cluster.started_at IS 'When the first slice began.';
COMMENT ON COLUMN lethe.run_cluster.ended_at IS 'When nothing erasable was left.';

CREATE TABLE lethe.plan (
    plan_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy        text        NOT NULL,
    policy_digest text        NOT NULL REFERENCES lethe.policy_version,
    as_of         date        NOT NULL,
    made_by       text        NOT NULL,
    made_at       timestamptz NOT NULL
);
COMMENT ON TABLE lethe.plan IS 'Plans that a person has seen; only a plan that was seen can be approved.';
COMMENT ON COLUMN lethe.plan.plan_id IS 'Number by which a plan is approved.';
COMMENT ON COLUMN lethe.plan.policy IS 'Name of the policy.';
COMMENT ON COLUMN lethe.plan.policy_digest IS 'Exactly which policy text.';
COMMENT ON COLUMN lethe.plan.as_of IS 'Business date of the plan.';
COMMENT ON COLUMN lethe.plan.made_by IS 'Who made it.';
COMMENT ON COLUMN lethe.plan.made_at IS 'When it was made.';

CREATE TABLE lethe.plan_line (
    plan_id   bigint NOT NULL REFERENCES lethe.plan,
    cluster   text   NOT NULL,
    rows      bigint NOT NULL,
    erasable  bigint NOT NULL,
    suspended bigint NOT NULL,
    PRIMARY KEY (plan_id, cluster)
);
COMMENT ON TABLE lethe.plan_line IS 'What a plan says of each cluster.';
COMMENT ON COLUMN lethe.plan_line.plan_id IS 'The plan.';
COMMENT ON COLUMN lethe.plan_line.cluster IS 'The cluster of the policy.';
COMMENT ON COLUMN lethe.plan_line.rows IS 'Rows in the cluster''s table.';
COMMENT ON COLUMN lethe.plan_line.erasable IS 'Rows that a run on that date ends.';
COMMENT ON COLUMN lethe.plan_line.suspended IS 'Rows expired and kept by a suspension.';

CREATE TABLE lethe.approval (
    plan_id     bigint      NOT NULL REFERENCES lethe.plan,
    cluster     text        NOT NULL,
    max_rows    bigint      NOT NULL,
    approved_by text        NOT NULL,
    approved_at timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    reason      text        NOT NULL,
    PRIMARY KEY (plan_id, cluster)
);
COMMENT ON TABLE lethe.approval IS 'A person''s consent to a plan above the blast-radius cap: for this policy text, this date, this cluster and at most so many rows.';
COMMENT ON COLUMN lethe.approval.plan_id IS 'The plan, and through it the policy text and the date.';
COMMENT ON COLUMN lethe.approval.cluster IS 'The cluster.';
COMMENT ON COLUMN lethe.approval.max_rows IS 'The plan''s count and five in a hundred.';
COMMENT ON COLUMN lethe.approval.approved_by IS 'Who approved.';
COMMENT ON COLUMN lethe.approval.approved_at IS 'When.';
COMMENT ON COLUMN lethe.approval.expires_at IS '24 hours later.';
COMMENT ON COLUMN lethe.approval.reason IS 'Why.';

CREATE TABLE lethe.evidence (
    seq    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id bigint,
    kind   text  NOT NULL,
    body   text  NOT NULL,
    prev   bytea NOT NULL UNIQUE CHECK (length(prev) = 32),
    hash   bytea NOT NULL UNIQUE CHECK (length(hash) = 32)
);
CREATE INDEX evidence_run ON lethe.evidence (run_id, seq);
COMMENT ON TABLE lethe.evidence IS 'The ledger (notice G.3, S.5): append-only and hash-chained. hash = SHA-256(prev || body); nobody may update or delete.';
COMMENT ON COLUMN lethe.evidence.seq IS 'Order of the entries; gaps are rolled-back appends and no sign of tampering.';
COMMENT ON COLUMN lethe.evidence.run_id IS 'The run it belongs to, also in the body; null for holds and approvals.';
COMMENT ON COLUMN lethe.evidence.kind IS 'What happened, also in the body.';
COMMENT ON COLUMN lethe.evidence.body IS 'Canonical JSON; never personal data in clear.';
COMMENT ON COLUMN lethe.evidence.prev IS 'Hash of the entry before; unique, so the chain cannot fork.';
COMMENT ON COLUMN lethe.evidence.hash IS 'SHA-256 over prev and the body''s UTF-8 bytes.';

CREATE TABLE lethe.tombstone (
    cluster text   NOT NULL,
    mark    bytea  NOT NULL CHECK (length(mark) = 32),
    run_id  bigint NOT NULL REFERENCES lethe.run,
    seq     bigint NOT NULL REFERENCES lethe.evidence,
    PRIMARY KEY (cluster, mark, run_id)
);
COMMENT ON TABLE lethe.tombstone IS 'Which rows are gone, for clusters that keep tombstones: pseudonymous as long as the HMAC key exists, meaningless once it is destroyed.';
COMMENT ON COLUMN lethe.tombstone.cluster IS 'The cluster of the policy.';
COMMENT ON COLUMN lethe.tombstone.mark IS 'HMAC-SHA-256 of cluster and row key under a key kept outside the database.';
COMMENT ON COLUMN lethe.tombstone.run_id IS 'The run that ended the row.';
COMMENT ON COLUMN lethe.tombstone.seq IS 'The ledger entry of its slice.';

CREATE FUNCTION lethe.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'lethe.% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION lethe.refuse_change() IS 'Stops every change of the ledger, its owner''s too.';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lethe.evidence
    FOR EACH STATEMENT EXECUTE FUNCTION lethe.refuse_change();

GRANT USAGE ON SCHEMA lethe TO lethe_retention, lethe_operator, lethe_audit, lethe_batch, lethe_maintenance;

GRANT SELECT ON lethe.hold, lethe.policy_version, lethe.run, lethe.run_cluster, lethe.plan, lethe.plan_line, lethe.approval,
    lethe.evidence, lethe.tombstone TO lethe_retention, lethe_operator, lethe_audit;
GRANT SELECT ON lethe.run, lethe.run_cluster TO lethe_batch;

GRANT INSERT ON lethe.policy_version, lethe.run, lethe.run_cluster, lethe.evidence, lethe.tombstone TO lethe_retention;
GRANT UPDATE (status, fencing_token, message, ended_at) ON lethe.run TO lethe_retention;
GRANT UPDATE (status, forecast, suspended, done_rows, member_rows, severed, slices, started_at, ended_at) ON lethe.run_cluster TO lethe_retention;

GRANT INSERT ON lethe.hold, lethe.policy_version, lethe.plan, lethe.plan_line, lethe.approval, lethe.evidence TO lethe_operator;
GRANT UPDATE (released_by, released_at, release_reason) ON lethe.hold TO lethe_operator;
