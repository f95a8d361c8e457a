-- What is needed to ask a panel for the same key again, sealed; and whether it was asked for and the shop was not told yet.
alter table integrations.key_book add column link_sealed text;
alter table integrations.key_book add column untold boolean not null default false;

-- When its proxy was started, as far as it tells; and how often it may have lost what it keeps in memory.
alter table integrations.panel add column started_at timestamptz;
alter table integrations.panel add column lives bigint not null default 1;

-- The last comparison of each panel's keys with those that should be there.
create table integrations.key_round (
    server_id     text primary key,
    begun_at      timestamptz not null,
    ended_at      timestamptz,
    note          text not null default '',
    listed        int not null default 0,
    missing       int not null default 0,
    restored      int not null default 0,
    failed        int not null default 0,
    surplus       int not null default 0,
    removed       int not null default 0,
    held          int not null default 0,
    strangers     int not null default 0,
    stranger_names text[] not null default '{}',
    reached       text not null default '',
    life          bigint not null default 0,
    whole_life    bigint not null default 0,
    troubles      int not null default 0,
    told_held     int not null default 0
);

-- Keys under names of ours that nobody should have: since when they are seen, and which the shop had removed.
create table integrations.surplus_key (
    server_id    text not null,
    panel_key_id text not null,
    name         text not null,
    seen_since   timestamptz not null,
    removed_at   timestamptz,
    primary key (server_id, panel_key_id, name)
);

-- Until when those seen may be removed however many they are.
create table integrations.removal_allowed (
    server_id  text primary key,
    seen_until timestamptz not null
);
