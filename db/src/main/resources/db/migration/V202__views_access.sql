CREATE TABLE views.subscriptions (
    subscription_id   text COLLATE "C" PRIMARY KEY,
    customer_id       text COLLATE "C" NOT NULL,
    token             text        NOT NULL, -- sealed
    token_fingerprint text COLLATE "C",     -- keyed hash; nothing once the person is erased
    opened_at         timestamptz NOT NULL,
    ends_at           timestamptz NOT NULL,
    allowance_bytes   bigint      NOT NULL,
    unlimited         boolean     NOT NULL,
    devices           integer     NOT NULL
);

CREATE INDEX subscriptions_by_customer ON views.subscriptions (customer_id, opened_at);
CREATE UNIQUE INDEX subscriptions_by_token ON views.subscriptions (token_fingerprint);

CREATE TABLE views.keys (
    key_id          text COLLATE "C" PRIMARY KEY,
    subscription_id text COLLATE "C" NOT NULL,
    customer_id     text COLLATE "C" NOT NULL,
    server_id       text COLLATE "C" NOT NULL,
    grant_id        text COLLATE "C" NOT NULL,
    protocol        text        NOT NULL,
    status          text        NOT NULL,
    access_link     text,                   -- sealed; empty until the key is live
    requested_at    timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL
);

CREATE INDEX keys_by_subscription ON views.keys (subscription_id, requested_at DESC);
CREATE INDEX keys_live ON views.keys (server_id) WHERE status = 'LIVE';
