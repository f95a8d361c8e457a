-- How each server's panel is reached; addresses and credentials are sealed.
create table integrations.panel (
    server_id         text primary key,
    kind              text not null,
    name              text not null,
    address_sealed    text not null,
    credential_sealed text not null,
    certificate       text not null,
    healthy           boolean not null default true,
    checked_at        timestamptz
);
