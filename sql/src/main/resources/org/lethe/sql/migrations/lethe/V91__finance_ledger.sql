-- The ledger itself. Append-only: nobody may update or delete, and triggers stop even its owner. Every row names the batch that wrote it,
-- so that any past state can be read again; the batch itself is written last, so nothing refers to it by a key.

CREATE TABLE finance.batch (
    batch     bigint PRIMARY KEY,
    entity    text        NOT NULL REFERENCES finance.entity,
    period    date        NOT NULL,
    as_of     date        NOT NULL,
    version   integer     NOT NULL REFERENCES finance.setting_version,
    first_seq bigint      NOT NULL,
    last_seq  bigint      NOT NULL CHECK (last_seq >= first_seq - 1),
    posted_at timestamptz NOT NULL,
    FOREIGN KEY (entity, period) REFERENCES finance.period
);
COMMENT ON TABLE finance.batch IS 'One transaction of the posting job: everything that a night added to one period.';
COMMENT ON COLUMN finance.batch.batch IS 'Counted from 1 without gaps.';
COMMENT ON COLUMN finance.batch.entity IS 'The entity.';
COMMENT ON COLUMN finance.batch.period IS 'The open period it was posted in.';
COMMENT ON COLUMN finance.batch.as_of IS 'Business date: nothing later was looked at.';
COMMENT ON COLUMN finance.batch.version IS 'Settings it was posted by.';
COMMENT ON COLUMN finance.batch.first_seq IS 'First posting of the batch.';
COMMENT ON COLUMN finance.batch.last_seq IS 'Last posting of the batch: the ledger sequence by which exports name a state.';
COMMENT ON COLUMN finance.batch.posted_at IS 'When.';

CREATE TABLE finance.dimension (
    dimension_id  integer PRIMARY KEY,
    country       text NOT NULL,
    product       text NOT NULL,
    family        text NOT NULL,
    channel       text NOT NULL,
    customer_type text NOT NULL,
    duration      text NOT NULL,
    UNIQUE (country, product, family, channel, customer_type, duration)
);
COMMENT ON TABLE finance.dimension IS 'By what amounts are broken down; copied when something is posted.';
COMMENT ON COLUMN finance.dimension.dimension_id IS 'Key.';
COMMENT ON COLUMN finance.dimension.country IS 'Country of the VAT: BE or LU.';
COMMENT ON COLUMN finance.dimension.product IS 'Product code, or product/item of a bundle; - when it concerns none.';
COMMENT ON COLUMN finance.dimension.family IS 'Product family.';
COMMENT ON COLUMN finance.dimension.channel IS 'direct, dealer, bundle; unknown when the contract was gone before it was posted.';
COMMENT ON COLUMN finance.dimension.customer_type IS 'private, business or unknown.';
COMMENT ON COLUMN finance.dimension.duration IS 'Committed term: up-to-1-year, over-1-year or unknown.';

CREATE TABLE finance.contract_state (
    fin_key       uuid    NOT NULL,
    state_no      integer NOT NULL,
    batch         bigint  NOT NULL,
    dimension_id  integer NOT NULL REFERENCES finance.dimension,
    activated_on  date    NOT NULL,
    term_months   integer NOT NULL,
    term_ends_on  date    NOT NULL,
    terminated_on date,
    ended_on      date,
    monthly_price numeric(8, 2) NOT NULL,
    PRIMARY KEY (fin_key, state_no)
);
COMMENT ON TABLE finance.contract_state IS 'What was known of a contract when; the last state counts. Source of what is enforceable and not yet billed.';
COMMENT ON COLUMN finance.contract_state.fin_key IS 'The contract''s random key.';
COMMENT ON COLUMN finance.contract_state.state_no IS 'Counted from 1.';
COMMENT ON COLUMN finance.contract_state.batch IS 'Batch that saw it.';
COMMENT ON COLUMN finance.contract_state.dimension_id IS 'Country, product, channel, customer type, duration.';
COMMENT ON COLUMN finance.contract_state.activated_on IS 'First day of service.';
COMMENT ON COLUMN finance.contract_state.term_months IS 'Committed months at its start.';
COMMENT ON COLUMN finance.contract_state.term_ends_on IS 'Last day of the committed term.';
COMMENT ON COLUMN finance.contract_state.terminated_on IS 'Day of notice.';
COMMENT ON COLUMN finance.contract_state.ended_on IS 'End as it happened.';
COMMENT ON COLUMN finance.contract_state.monthly_price IS 'Price per month without VAT.';

CREATE TABLE finance.document (
    document_id   bigint PRIMARY KEY,
    batch         bigint  NOT NULL,
    entity        text    NOT NULL,
    invoice_id    bigint  NOT NULL UNIQUE,
    number        text    NOT NULL,
    fin_key       uuid    NOT NULL,
    dimension_id  integer NOT NULL REFERENCES finance.dimension,
    document_date date    NOT NULL,
    due_on        date    NOT NULL,
    net           numeric(12, 2) NOT NULL,
    vat           numeric(12, 2) NOT NULL,
    gross         numeric(12, 2) NOT NULL
);
COMMENT ON TABLE finance.document IS 'Invoices as they were posted.';
COMMENT ON COLUMN finance.document.document_id IS 'Key.';
COMMENT ON COLUMN finance.document.batch IS 'Batch that posted it.';
COMMENT ON COLUMN finance.document.entity IS 'The entity.';
COMMENT ON COLUMN finance.document.invoice_id IS 'Its key where it came from: posted exactly once.';
COMMENT ON COLUMN finance.document.number IS 'Number on the document.';
COMMENT ON COLUMN finance.document.fin_key IS 'The contract''s random key, or one of its own for a document without a contract.';
COMMENT ON COLUMN finance.document.dimension_id IS 'Country and customer type.';
COMMENT ON COLUMN finance.document.document_date IS 'Date on the document.';
COMMENT ON COLUMN finance.document.due_on IS 'Day on which it is due: ageing begins the day after.';
COMMENT ON COLUMN finance.document.net IS 'Without VAT.';
COMMENT ON COLUMN finance.document.vat IS 'VAT.';
COMMENT ON COLUMN finance.document.gross IS 'With VAT.';

CREATE TABLE finance.item (
    item_id        bigint PRIMARY KEY,
    batch          bigint  NOT NULL,
    entity         text    NOT NULL,
    kind           text    NOT NULL CHECK (kind IN ('revenue', 'cost')),
    event_id       bigint  NOT NULL,
    document_id    bigint REFERENCES finance.document,
    fin_key        uuid    NOT NULL,
    dimension_id   integer NOT NULL REFERENCES finance.dimension,
    line_no        integer NOT NULL,
    part_no        integer NOT NULL,
    service_from   date    NOT NULL,
    service_to     date    NOT NULL CHECK (service_to >= service_from),
    price          numeric(12, 2) NOT NULL,
    vat_rate       numeric(5, 2)  NOT NULL,
    vat            numeric(12, 2) NOT NULL,
    method         text    NOT NULL,
    ssp            numeric(12, 2),
    ssp_from       date,
    dealer_group   text,
    billing_period date    NOT NULL
);
CREATE INDEX item_document ON finance.item (document_id);
CREATE INDEX item_fin_key ON finance.item (fin_key);
COMMENT ON TABLE finance.item IS 'What is spread over time: a line of an invoice, a part of a bundle, a commission.';
COMMENT ON COLUMN finance.item.item_id IS 'Key.';
COMMENT ON COLUMN finance.item.batch IS 'Batch that posted it.';
COMMENT ON COLUMN finance.item.entity IS 'The entity.';
COMMENT ON COLUMN finance.item.kind IS 'revenue, or cost to obtain a contract (IFRS 15.91).';
COMMENT ON COLUMN finance.item.event_id IS 'The event that made it.';
COMMENT ON COLUMN finance.item.document_id IS 'Its invoice; empty for a commission.';
COMMENT ON COLUMN finance.item.fin_key IS 'The contract''s random key.';
COMMENT ON COLUMN finance.item.dimension_id IS 'Country, product, channel, customer type, duration.';
COMMENT ON COLUMN finance.item.line_no IS 'Line of the invoice.';
COMMENT ON COLUMN finance.item.part_no IS 'Part of the line when its product is a bundle; else 1.';
COMMENT ON COLUMN finance.item.service_from IS 'First day.';
COMMENT ON COLUMN finance.item.service_to IS 'Last day, included.';
COMMENT ON COLUMN finance.item.price IS 'Without VAT, as billed and allocated.';
COMMENT ON COLUMN finance.item.vat_rate IS 'In percent.';
COMMENT ON COLUMN finance.item.vat IS 'VAT of the part.';
COMMENT ON COLUMN finance.item.method IS 'STRAIGHT_LINE_DAILY or CURVE:<id>.';
COMMENT ON COLUMN finance.item.ssp IS 'Stand-alone selling price by which the line was allocated; empty for a line with one part.';
COMMENT ON COLUMN finance.item.ssp_from IS 'Since when that price holds.';
COMMENT ON COLUMN finance.item.dealer_group IS 'Region of the dealer who gets the commission.';
COMMENT ON COLUMN finance.item.billing_period IS 'Period in which it was posted.';

CREATE TABLE finance.segment (
    item_id    bigint  NOT NULL REFERENCES finance.item,
    segment_no integer NOT NULL,
    batch      bigint  NOT NULL,
    cause      text    NOT NULL CHECK (cause IN ('billed', 'opening', 'unused-days', 'price-concession', 'billing-error', 'ended')),
    event_id   bigint  NOT NULL,
    starts_on  date    NOT NULL,
    ends_on    date    NOT NULL,
    spread     numeric(12, 2) NOT NULL,
    jump       numeric(12, 2) NOT NULL DEFAULT 0,
    jump_on    date    NOT NULL,
    jump_kind  text    NOT NULL CHECK (jump_kind IN ('catch-up', 'released')),
    PRIMARY KEY (item_id, segment_no),
    CHECK (ends_on >= starts_on - 1),
    CHECK (spread = 0 OR ends_on >= starts_on)
);
CREATE INDEX segment_batch ON finance.segment (batch);
COMMENT ON TABLE finance.segment IS 'How an item is recognised: each segment spreads an amount over its days until the next one begins. What was recognised before a segment is never recomputed.';
COMMENT ON COLUMN finance.segment.item_id IS 'The item.';
COMMENT ON COLUMN finance.segment.segment_no IS 'Counted from 1.';
COMMENT ON COLUMN finance.segment.batch IS 'Batch that made it.';
COMMENT ON COLUMN finance.segment.cause IS 'Why it begins.';
COMMENT ON COLUMN finance.segment.event_id IS 'The business event behind it.';
COMMENT ON COLUMN finance.segment.starts_on IS 'First day.';
COMMENT ON COLUMN finance.segment.ends_on IS 'Last day, included; the day before its start when nothing is left to spread.';
COMMENT ON COLUMN finance.segment.spread IS 'Amount spread evenly, or by the curve, over its days.';
COMMENT ON COLUMN finance.segment.jump IS 'Amount recognised at once: the correction of what was recognised before, or the rest that is released.';
COMMENT ON COLUMN finance.segment.jump_on IS 'Its day.';
COMMENT ON COLUMN finance.segment.jump_kind IS 'catch-up (IFRS 15.21(b)) or released on termination.';

CREATE TABLE finance.event (
    event_id        bigint PRIMARY KEY,
    batch           bigint  NOT NULL,
    entity          text    NOT NULL,
    period          date    NOT NULL,
    original_period date    NOT NULL,
    kind            text    NOT NULL CHECK (kind IN ('invoice', 'payment', 'credit-note', 'refund', 'write-off', 'ended', 'commission',
                                                     'recognition', 'allowance', 'opening', 'reversal')),
    source_id       text    NOT NULL,
    number          text    NOT NULL,
    document_id     bigint REFERENCES finance.document,
    fin_key         uuid,
    happened_on     date    NOT NULL,
    reason          text    NOT NULL DEFAULT '',
    net             numeric(14, 2) NOT NULL,
    vat             numeric(14, 2) NOT NULL,
    UNIQUE (kind, source_id)
);
CREATE INDEX event_document ON finance.event (document_id);
COMMENT ON TABLE finance.event IS 'Business events that were posted, each exactly once; an event is the journal of its postings.';
COMMENT ON COLUMN finance.event.event_id IS 'Journal number.';
COMMENT ON COLUMN finance.event.batch IS 'Batch that posted it.';
COMMENT ON COLUMN finance.event.entity IS 'The entity.';
COMMENT ON COLUMN finance.event.period IS 'Period in which it was posted.';
COMMENT ON COLUMN finance.event.original_period IS 'Period to which it belongs by its date; earlier when it came too late.';
COMMENT ON COLUMN finance.event.kind IS 'What happened.';
COMMENT ON COLUMN finance.event.source_id IS 'Key of what happened where it came from.';
COMMENT ON COLUMN finance.event.number IS 'Number on the document, or what stands for it.';
COMMENT ON COLUMN finance.event.document_id IS 'The invoice concerned.';
COMMENT ON COLUMN finance.event.fin_key IS 'The contract''s random key.';
COMMENT ON COLUMN finance.event.happened_on IS 'Calendar day in Brussels.';
COMMENT ON COLUMN finance.event.reason IS 'Reason of a credit note or write-off.';
COMMENT ON COLUMN finance.event.net IS 'Amount without VAT; of money the whole amount.';
COMMENT ON COLUMN finance.event.vat IS 'VAT.';

CREATE TABLE finance.posting (
    seq            bigint PRIMARY KEY,
    event_id       bigint  NOT NULL,
    entity         text    NOT NULL,
    period         date    NOT NULL,
    posted_on      date    NOT NULL,
    dimension_id   integer NOT NULL,
    document_id    bigint,
    item_id        bigint,
    billing_period date,
    debit          text    NOT NULL,
    credit         text    NOT NULL CHECK (credit <> debit),
    amount         numeric(14, 2) NOT NULL CHECK (amount > 0),
    movement       text    NOT NULL,
    tax_code       text    NOT NULL DEFAULT '',
    reversal_of    bigint REFERENCES finance.posting
);
CREATE INDEX posting_item ON finance.posting (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX posting_event ON finance.posting (event_id);
CREATE INDEX posting_document ON finance.posting (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX posting_reversal ON finance.posting (reversal_of) WHERE reversal_of IS NOT NULL;
COMMENT ON TABLE finance.posting IS 'The ledger: every posting debits one account and credits another by the same amount. Numbered without gaps in the order of commits.';
COMMENT ON COLUMN finance.posting.seq IS 'Ledger sequence.';
COMMENT ON COLUMN finance.posting.event_id IS 'Its journal.';
COMMENT ON COLUMN finance.posting.entity IS 'The entity.';
COMMENT ON COLUMN finance.posting.period IS 'The period.';
COMMENT ON COLUMN finance.posting.posted_on IS 'Posting date, in the period.';
COMMENT ON COLUMN finance.posting.dimension_id IS 'Breakdown.';
COMMENT ON COLUMN finance.posting.document_id IS 'The invoice concerned; empty when an item is recognised.';
COMMENT ON COLUMN finance.posting.item_id IS 'The item concerned; empty for money.';
COMMENT ON COLUMN finance.posting.billing_period IS 'Period in which the item was billed.';
COMMENT ON COLUMN finance.posting.debit IS 'Role of the account that is debited; the mapping names the account.';
COMMENT ON COLUMN finance.posting.credit IS 'Role of the account that is credited.';
COMMENT ON COLUMN finance.posting.amount IS 'EUR, always positive: a correction exchanges the sides.';
COMMENT ON COLUMN finance.posting.movement IS 'Rule by which it was posted, and column of the roll-forward.';
COMMENT ON COLUMN finance.posting.tax_code IS 'VAT code of the amount, such as BE-21.00.';
COMMENT ON COLUMN finance.posting.reversal_of IS 'The posting that it reverses.';
