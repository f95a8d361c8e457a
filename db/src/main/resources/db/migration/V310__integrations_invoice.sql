-- Which payment of ours a provider's payment is.
create table integrations.invoice (
    payment_id          text primary key,
    provider            text not null,
    provider_payment_id text,
    open_until          timestamptz
);

create index invoice_by_provider on integrations.invoice (provider, provider_payment_id);
