-- What each key should be that has a place on a server; filled from the events, from the first on.
create table integrations.key_book (
    key_id       text primary key,
    server_id    text not null,
    protocol     text not null,
    devices      int not null,
    bytes        bigint not null,
    unlimited    boolean not null,
    panel_key_id text,
    leaving      boolean not null default false
);

create index key_book_by_server on integrations.key_book (server_id);

-- The ways into a server, where its panel has to be told: a list in JSON.
alter table integrations.panel add column inbounds text not null default '[]';
