-- What flowed through each key: what of its panel's counter was counted, by the day. One row per
-- key, however often it is read.
create table integrations.traffic_meter (
    key_id          text primary key,
    subscription_id text not null,
    server_id       text not null,
    panel_key_id    text not null,
    seen            jsonb not null default '{}'
);

create index traffic_meter_by_server on integrations.traffic_meter (server_id);

-- What flowed through all keys of a subscription there ever were, and what the shop was told of it.
create table integrations.traffic_tally (
    subscription_id text primary key,
    used            bigint not null default 0,
    limit_bytes     bigint not null,
    limit_unlimited boolean not null,
    told_used       bigint not null default 0,
    told_metered    bigint not null default 0,
    told_day        date not null default date '1970-01-01',
    told_free       boolean not null,
    -- To be told: written with the reading it comes from, emptied when it was told.
    due             bigint
);

create index traffic_tally_due on integrations.traffic_tally (subscription_id) where due is not null;

-- When a panel's counters are read next, by the shop's clock, and how often they were: of two who
-- read, only the later one may write.
alter table integrations.panel add column traffic_due timestamptz;
alter table integrations.panel add column traffic_round bigint not null default 0;
