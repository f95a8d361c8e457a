-- Methods that people let us keep, by the order that each was kept with; gone once they stop it.
create table integrations.saved_method (
    payment_id       text primary key,
    renewal_id       text not null,
    reference_sealed text -- with the key of whoever owns it; null until the provider told
);

create index saved_method_by_renewal on integrations.saved_method (renewal_id);

-- Which of them a charge is made with.
create table integrations.saved_method_charge (
    payment_id text primary key,
    saved_with text not null
);
