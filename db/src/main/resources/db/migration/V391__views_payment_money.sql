-- Money by the provider's id, as the ledger has it: what is set beside the provider's own list.
CREATE TABLE views.payment_money (
    payment_id          text COLLATE "C" NOT NULL,
    provider            text COLLATE "C" NOT NULL,
    provider_payment_id text COLLATE "C" NOT NULL,
    amount_minor        bigint           NOT NULL,
    currency            text COLLATE "C" NOT NULL,
    confirmed           boolean          NOT NULL, -- or found to differ from what was agreed
    returned_minor      bigint           NOT NULL DEFAULT 0,
    charged_back        boolean          NOT NULL DEFAULT false,
    came_at             timestamptz      NOT NULL,
    changed_at          timestamptz      NOT NULL,
    PRIMARY KEY (payment_id, provider_payment_id)
);

CREATE INDEX payment_money_by_provider ON views.payment_money (provider, provider_payment_id);
CREATE INDEX payment_money_by_time ON views.payment_money (came_at, provider_payment_id);

-- What was found to differ is not among these; a rebuild makes it whole.
INSERT INTO views.payment_money
SELECT payment_id, provider, provider_payment_id,
    CASE WHEN status = 'CHARGED_BACK' THEN price_minor ELSE kept_minor + refunded_minor END,
    kept_currency, true, refunded_minor, status = 'CHARGED_BACK', confirmed_at, changed_at
FROM views.payments WHERE confirmed_at IS NOT NULL AND provider_payment_id IS NOT NULL;

ALTER TABLE views.payment_refunds ADD COLUMN provider_payment_id text COLLATE "C";

CREATE INDEX cases_by_about ON views.cases (about);
CREATE INDEX gifts_by_payment ON views.gifts (payment_id);
CREATE INDEX grants_by_staff ON views.subscription_grants (granted_at, grant_id)
    WHERE granted ->> 'source' = 'ADMIN';
