-- What a key may carry, as it was wished last; whoever is at its panel looks here.
create table integrations.key_limit (
    key_id    text primary key,
    suspended boolean not null,
    bytes     bigint not null,
    unlimited boolean not null
);
