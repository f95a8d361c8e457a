-- How far each provider's own list was compared with the ledger.
create table integrations.reconciliation (
    provider       text primary key,
    compared_until timestamptz not null,
    compared       bigint not null,
    sought         bigint not null
);
