-- Read models of the whole domain: what they keep beside what they kept. Rows written before know
-- nothing of it; a rebuild makes them whole.

-- Money that confirmed a payment and was not taken back; it may differ from the price.
ALTER TABLE views.payments
    ADD COLUMN gift           boolean NOT NULL DEFAULT false,
    ADD COLUMN refunded_minor bigint  NOT NULL DEFAULT 0,
    ADD COLUMN kept_minor     bigint  NOT NULL DEFAULT 0,
    ADD COLUMN kept_currency  text COLLATE "C";
UPDATE views.payments SET kept_currency = currency,
    kept_minor = CASE WHEN confirmed_at IS NULL THEN 0 ELSE price_minor END;
ALTER TABLE views.payments ALTER COLUMN kept_currency SET NOT NULL;

DROP INDEX views.payments_by_time;
CREATE INDEX payments_by_time ON views.payments (requested_at DESC, payment_id DESC)
    INCLUDE (kept_currency, kept_minor);
DROP INDEX views.payments_by_status;
CREATE INDEX payments_by_status ON views.payments (status, requested_at DESC, payment_id DESC)
    INCLUDE (kept_currency, kept_minor);
DROP INDEX views.payments_by_provider;
CREATE INDEX payments_by_provider ON views.payments (provider, requested_at DESC, payment_id DESC)
    INCLUDE (kept_currency, kept_minor);

CREATE TABLE views.payment_refunds (
    payment_id   text COLLATE "C" NOT NULL,
    refund_id    text COLLATE "C" NOT NULL,
    status       text COLLATE "C" NOT NULL,
    amount_minor bigint           NOT NULL,
    currency     text COLLATE "C" NOT NULL,
    reason       text             NOT NULL,
    requested_at timestamptz      NOT NULL,
    changed_at   timestamptz      NOT NULL,
    PRIMARY KEY (payment_id, refund_id)
);

-- The end and the allowance stay what was granted; what staff set instead stands beside them.
ALTER TABLE views.subscriptions
    DROP COLUMN devices,
    ADD COLUMN override_until  timestamptz,
    ADD COLUMN waived          boolean NOT NULL DEFAULT false,
    ADD COLUMN limit_bytes     bigint,
    ADD COLUMN limit_unlimited boolean,
    ADD COLUMN holds           text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN ended_at        timestamptz,
    ADD COLUMN used_bytes      bigint  NOT NULL DEFAULT 0,
    ADD COLUMN metered_bytes   bigint  NOT NULL DEFAULT 0,
    ADD COLUMN entitlement     jsonb,
    ADD COLUMN rotation        integer NOT NULL DEFAULT 0,
    ADD COLUMN replacements    integer NOT NULL DEFAULT 0;

CREATE TABLE views.subscription_grants (
    subscription_id text COLLATE "C" NOT NULL,
    grant_id        text COLLATE "C" NOT NULL,
    granted         jsonb            NOT NULL,
    actor           text             NOT NULL,
    starts_at       timestamptz      NOT NULL,
    ends_at         timestamptz      NOT NULL,
    taken_part      bigint           NOT NULL,
    taken_whole     bigint           NOT NULL,
    taken_reason    text             NOT NULL,
    granted_at      timestamptz      NOT NULL,
    PRIMARY KEY (subscription_id, grant_id)
);

ALTER TABLE views.keys
    ADD COLUMN limit_bytes     bigint  NOT NULL DEFAULT 0,
    ADD COLUMN limit_unlimited boolean NOT NULL DEFAULT true;

ALTER TABLE views.servers
    ADD COLUMN status        text COLLATE "C" NOT NULL DEFAULT 'OPEN',
    ADD COLUMN status_reason text             NOT NULL DEFAULT '';

ALTER TABLE views.customers
    ADD COLUMN telegram_fingerprint text COLLATE "C", -- keyed hash; nothing once the person is erased
    ADD COLUMN vip                  boolean NOT NULL DEFAULT false,
    ADD COLUMN discount_percent     integer NOT NULL DEFAULT 0,
    ADD COLUMN trial_used           boolean NOT NULL DEFAULT false,
    ADD COLUMN erased               boolean NOT NULL DEFAULT false;

CREATE INDEX customers_by_time ON views.customers (registered_at DESC, customer_id DESC);
CREATE INDEX customers_by_telegram ON views.customers (telegram_fingerprint);

CREATE TABLE views.customer_notes (
    customer_id text COLLATE "C" NOT NULL,
    sequence    bigint           NOT NULL,
    note        text             NOT NULL, -- sealed
    actor       text             NOT NULL,
    taken_at    timestamptz      NOT NULL,
    PRIMARY KEY (customer_id, sequence)
);
