-- Work towards the outside world: written in the transaction of the event that asks for it,
-- done by whoever holds the lease. Rows stay: an id seen twice is one piece of work.
create schema if not exists integrations;

create table integrations.work_item (
    id          text primary key,
    kind        text not null,
    subject     text not null,
    lane        text,
    payload     jsonb not null,
    state       text not null default 'waiting'
                check (state in ('waiting', 'leased', 'done', 'given_up')),
    attempt     integer not null default 0,
    next_at     timestamptz not null,
    lease_until timestamptz,
    lease_owner text,
    last_error  text,
    created_at  timestamptz not null,
    done_at     timestamptz,
    check ((state = 'leased') = (lease_owner is not null and lease_until is not null))
);

create index work_item_waiting on integrations.work_item (kind, next_at) where state = 'waiting';
create index work_item_lane_waiting on integrations.work_item (lane) where state = 'waiting';
create index work_item_leased on integrations.work_item (lease_until) where state = 'leased';

-- One at a time in a lane, on whichever node: a panel keeps its state in plain files.
create unique index work_item_one_per_lane on integrations.work_item (lane) where state = 'leased';
