-- What providers listed, as each comparison read it: their account of the money.
create table integrations.listed_money (
    provider            text        not null,
    provider_payment_id text        not null,
    payment_id          text        not null, -- that it says it is for; '' if it is none of ours
    minor               bigint,               -- null where the list has no amount that can be read
    currency            text,
    returned_minor      bigint,               -- null where the list does not tell
    paid_at             timestamptz not null,
    listed_at           timestamptz not null,
    primary key (provider, provider_payment_id)
);

create index listed_money_by_time on integrations.listed_money (paid_at, provider_payment_id);

-- From when until when the list above is whole.
alter table integrations.reconciliation
    add column listed_from  timestamptz,
    add column listed_until timestamptz;
