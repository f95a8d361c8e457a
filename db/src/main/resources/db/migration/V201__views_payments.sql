CREATE TABLE views.payments (
    payment_id          text COLLATE "C" PRIMARY KEY,
    customer_id         text COLLATE "C" NOT NULL,
    subscription_id     text COLLATE "C" NOT NULL,
    offer               jsonb            NOT NULL,
    price_minor         bigint           NOT NULL,
    currency            text COLLATE "C" NOT NULL,
    method              text COLLATE "C" NOT NULL,
    provider            text COLLATE "C" NOT NULL,
    status              text COLLATE "C" NOT NULL,
    reason              text             NOT NULL,
    provider_payment_id text COLLATE "C",
    pay_link            text,
    open_until          timestamptz,
    requested_at        timestamptz      NOT NULL,
    confirmed_at        timestamptz,
    changed_at          timestamptz      NOT NULL
);

-- One per filter, each in the order of the list; the figures under the list need no table at all.
CREATE INDEX payments_by_time ON views.payments (requested_at DESC, payment_id DESC)
    INCLUDE (status, currency, price_minor);
CREATE INDEX payments_by_status ON views.payments (status, requested_at DESC, payment_id DESC)
    INCLUDE (currency, price_minor);
CREATE INDEX payments_by_provider ON views.payments (provider, requested_at DESC, payment_id DESC)
    INCLUDE (status, currency, price_minor);
CREATE INDEX payments_by_customer ON views.payments (customer_id, requested_at DESC, payment_id DESC);
CREATE INDEX payments_by_provider_payment ON views.payments (provider_payment_id);

-- What happened because of a payment, and what was true of it afterwards. The payload is not copied:
-- it is read from the event store by event id.
CREATE TABLE views.payment_timeline (
    payment_id  text COLLATE "C" NOT NULL,
    position    bigint           NOT NULL,
    stream      text COLLATE "C" NOT NULL,
    sequence    bigint           NOT NULL,
    event       text COLLATE "C" NOT NULL,
    event_id    text COLLATE "C" NOT NULL,
    at          timestamptz      NOT NULL,
    actor       text             NOT NULL,
    causation   text             NOT NULL,
    correlation text             NOT NULL,
    state       text             NOT NULL, -- a JSON object in reading order, which jsonb would lose
    PRIMARY KEY (payment_id, position)
);

-- A subscription opens just before its first grant tells which payment opened it.
CREATE TABLE views.payment_timeline_openings (
    subscription_id text COLLATE "C" PRIMARY KEY,
    position        bigint           NOT NULL,
    stream          text COLLATE "C" NOT NULL,
    sequence        bigint           NOT NULL,
    event           text COLLATE "C" NOT NULL,
    event_id        text COLLATE "C" NOT NULL,
    at              timestamptz      NOT NULL,
    actor           text             NOT NULL,
    causation       text             NOT NULL,
    correlation     text             NOT NULL
);

-- Which payment a grant, key, case or (by its newest confirmed payment) subscription belongs to.
CREATE TABLE views.payment_timeline_links (
    subject_id text COLLATE "C" PRIMARY KEY,
    payment_id text COLLATE "C" NOT NULL
);

CREATE TABLE views.cases (
    case_id           text COLLATE "C" PRIMARY KEY,
    kind              text        NOT NULL,
    about             text        NOT NULL,
    evidence          text        NOT NULL,
    at_stake_minor    bigint,
    at_stake_currency text,
    opened_at         timestamptz NOT NULL,
    decision          text,
    reason            text        NOT NULL,
    decided_by        text        NOT NULL,
    decided_at        timestamptz
);

CREATE INDEX cases_waiting_first ON views.cases ((decided_at IS NOT NULL), opened_at DESC, case_id);
