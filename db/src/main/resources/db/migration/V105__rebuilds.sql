-- Rebuilds of read models, running and done. A running one renews its lease with every batch; one
-- that has not for a minute is taken for dead, by the database's own clock.
create table engine.rebuild (
    id               bigint generated always as identity primary key,
    name             text        not null,
    started_by       text        not null,
    started_at       timestamptz not null default clock_timestamp(),
    renewed_at       timestamptz not null default clock_timestamp(),
    ended_at         timestamptz,
    done             bigint      not null default 0,
    total            bigint      not null default 0,
    live_checksum    text        not null default '',
    rebuilt_checksum text        not null default '',
    swapped          boolean     not null default false,
    error            text        not null default ''
);

create unique index rebuild_one_at_a_time on engine.rebuild (name) where ended_at is null;
create index rebuild_newest on engine.rebuild (name, id desc);
