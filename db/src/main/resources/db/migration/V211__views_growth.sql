-- Who brought whom, codes and their uses, and gifts.
CREATE TABLE views.referrals (
    referral_id  text COLLATE "C" PRIMARY KEY,
    referrer_id  text COLLATE "C" NOT NULL,
    referred_id  text COLLATE "C" NOT NULL,
    recorded_at  timestamptz      NOT NULL,
    payment_id   text COLLATE "C",
    qualified_at timestamptz
);

CREATE INDEX referrals_by_referrer ON views.referrals (referrer_id, recorded_at DESC, referral_id);
CREATE INDEX referrals_by_referred ON views.referrals (referred_id);

CREATE TABLE views.promos (
    promo_id     text COLLATE "C" PRIMARY KEY,
    terms        jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    closed_at    timestamptz,
    close_reason text        NOT NULL
);

-- A use belongs to the payment or the grant it was made for; one that came to nothing is gone.
CREATE TABLE views.promo_uses (
    promo_id    text COLLATE "C" NOT NULL,
    subject_id  text COLLATE "C" NOT NULL,
    status      text COLLATE "C" NOT NULL,
    PRIMARY KEY (promo_id, subject_id)
);

CREATE TABLE views.gifts (
    gift_id     text COLLATE "C" PRIMARY KEY,
    payment_id  text COLLATE "C" NOT NULL,
    customer_id text COLLATE "C" NOT NULL,
    code        text             NOT NULL, -- sealed
    fingerprint text COLLATE "C" NOT NULL, -- keyed hash of the code
    terms       jsonb            NOT NULL,
    issued_at   timestamptz      NOT NULL,
    redeemed_by text COLLATE "C",
    redeemed_at timestamptz,
    recalled_at timestamptz
);

CREATE UNIQUE INDEX gifts_by_fingerprint ON views.gifts (fingerprint);
CREATE INDEX gifts_by_customer ON views.gifts (customer_id, issued_at DESC, gift_id);
