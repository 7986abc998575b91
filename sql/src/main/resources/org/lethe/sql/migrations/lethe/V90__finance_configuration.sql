-- Schema finance: the ledger from which the IFRS exports are made. It knows contracts by a random key alone; nothing in it refers to people.
-- First what the books are kept by: versioned settings, entities, periods.

CREATE TABLE finance.setting_version (
    version   integer PRIMARY KEY CHECK (version > 0),
    label     text        NOT NULL UNIQUE,
    digest    text        NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
    loaded_by text        NOT NULL,
    loaded_at timestamptz NOT NULL
);
COMMENT ON TABLE finance.setting_version IS 'Every configuration that the books were kept by. A version never changes: another text has another label.';
COMMENT ON COLUMN finance.setting_version.version IS 'Counted from 1; a batch and a package name the one they used.';
COMMENT ON COLUMN finance.setting_version.label IS 'The author''s version label.';
COMMENT ON COLUMN finance.setting_version.digest IS 'SHA-256 of the file''s bytes.';
COMMENT ON COLUMN finance.setting_version.loaded_by IS 'Who loaded it.';
COMMENT ON COLUMN finance.setting_version.loaded_at IS 'When.';

CREATE TABLE finance.setting (
    version    integer NOT NULL REFERENCES finance.setting_version,
    kind       text    NOT NULL CHECK (kind IN ('switch', 'entity', 'country', 'account', 'group-account', 'concept', 'flow', 'vat',
                                                'loss-rate', 'method', 'ssp', 'curve')),
    name       text    NOT NULL,
    country    text    NOT NULL DEFAULT '',
    valid_from date    NOT NULL DEFAULT '0001-01-01',
    value      text    NOT NULL,
    PRIMARY KEY (version, kind, name, country, valid_from)
);
COMMENT ON TABLE finance.setting IS 'The settings of a version: account mapping, rates, recognition methods, stand-alone selling prices, policy switches.';
COMMENT ON COLUMN finance.setting.version IS 'The version.';
COMMENT ON COLUMN finance.setting.kind IS 'What is set.';
COMMENT ON COLUMN finance.setting.name IS 'Of what: a role of accounts, a bucket, a product, product/item, a switch.';
COMMENT ON COLUMN finance.setting.country IS 'Country for which it holds; empty for all.';
COMMENT ON COLUMN finance.setting.valid_from IS 'First day from which it holds, until the next of the same name.';
COMMENT ON COLUMN finance.setting.value IS 'The value: an account number, a percentage, a method.';

CREATE FUNCTION finance.setting_on(version integer, kind text, name text, country text, day date) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (SELECT s.value FROM finance.setting s
        WHERE s.version = setting_on.version AND s.kind = setting_on.kind AND s.name = setting_on.name
          AND s.country IN (setting_on.country, '') AND s.valid_from <= setting_on.day
        ORDER BY s.country DESC, s.valid_from DESC LIMIT 1);
COMMENT ON FUNCTION finance.setting_on(integer, text, text, text, date) IS 'What a setting says on a day in a country; NULL when it says nothing.';

CREATE TABLE finance.entity (
    entity          text PRIMARY KEY CHECK (entity ~ '^[A-Z][A-Z0-9]{1,9}$'),
    opened_on       date        NOT NULL,
    balances_sha256 text        NOT NULL,
    prepared_by     text        NOT NULL,
    signed_by       text        NOT NULL CHECK (signed_by <> prepared_by),
    taken_on_at     timestamptz NOT NULL
);
COMMENT ON TABLE finance.entity IS 'Legal entities whose books are kept here, each from the day of its take-on.';
COMMENT ON COLUMN finance.entity.entity IS 'Short name of the legal entity.';
COMMENT ON COLUMN finance.entity.opened_on IS 'Balance day of the take-on, the last day of a month: period 0 ends with it.';
COMMENT ON COLUMN finance.entity.balances_sha256 IS 'SHA-256 of the signed opening balances.';
COMMENT ON COLUMN finance.entity.prepared_by IS 'Who prepared the opening balances.';
COMMENT ON COLUMN finance.entity.signed_by IS 'Who signed them; somebody else.';
COMMENT ON COLUMN finance.entity.taken_on_at IS 'When.';

CREATE TABLE finance.period (
    entity text NOT NULL REFERENCES finance.entity,
    period date NOT NULL CHECK (extract(day FROM period) = 1),
    status text NOT NULL CHECK (status IN ('OPEN', 'SOFT_CLOSED', 'CLOSED')),
    PRIMARY KEY (entity, period)
);
COMMENT ON TABLE finance.period IS 'The months of an entity. What arrives late for a month that is no longer open is posted in the first one that is.';
COMMENT ON COLUMN finance.period.entity IS 'The entity.';
COMMENT ON COLUMN finance.period.period IS 'First day of the month; that of the take-on is period 0.';
COMMENT ON COLUMN finance.period.status IS 'OPEN, SOFT_CLOSED or CLOSED.';

CREATE TABLE finance.period_step (
    entity   text        NOT NULL,
    period   date        NOT NULL,
    step_no  integer     NOT NULL,
    step     text        NOT NULL CHECK (step IN ('take-on', 'open', 'soft-close', 'close', 'ask-to-reopen', 'reopen')),
    by       text        NOT NULL,
    after    text,
    reason   text,
    at       timestamptz NOT NULL,
    PRIMARY KEY (entity, period, step_no),
    FOREIGN KEY (entity, period) REFERENCES finance.period,
    CONSTRAINT two_people CHECK (step NOT IN ('close', 'reopen') OR (after IS NOT NULL AND after <> by)),
    CONSTRAINT a_reason CHECK (step NOT IN ('ask-to-reopen', 'reopen') OR reason <> '')
);
COMMENT ON TABLE finance.period_step IS 'Who opened, closed and reopened a period. Closing and reopening take two people.';
COMMENT ON COLUMN finance.period_step.entity IS 'The entity.';
COMMENT ON COLUMN finance.period_step.period IS 'The month.';
COMMENT ON COLUMN finance.period_step.step_no IS 'Counted from 1.';
COMMENT ON COLUMN finance.period_step.step IS 'What was done.';
COMMENT ON COLUMN finance.period_step.by IS 'Who did it.';
COMMENT ON COLUMN finance.period_step.after IS 'Who did the step before it, which this one confirms.';
COMMENT ON COLUMN finance.period_step.reason IS 'Why a closed period is opened again.';
COMMENT ON COLUMN finance.period_step.at IS 'When.';
