-- What people agreed to have renewed, by the order it was agreed with. Of a renewal the one kept
-- last counts; what was only agreed to is no renewal yet.
CREATE TABLE views.renewals (
    payment_id      text COLLATE "C" PRIMARY KEY,
    renewal_id      text COLLATE "C" NOT NULL,
    customer_id     text COLLATE "C" NOT NULL,
    subscription_id text COLLATE "C" NOT NULL,
    provider        text COLLATE "C" NOT NULL,
    offer           jsonb            NOT NULL,
    agreed_at       timestamptz      NOT NULL,
    title           text, -- sealed; empty once its owner is erased
    saved_at        timestamptz,
    ending          text COLLATE "C",
    ended_at        timestamptz
);

CREATE INDEX renewals_by_subscription
    ON views.renewals (subscription_id, saved_at DESC) WHERE saved_at IS NOT NULL;
CREATE INDEX renewals_by_renewal ON views.renewals (renewal_id);
CREATE INDEX renewals_by_customer ON views.renewals (customer_id);
