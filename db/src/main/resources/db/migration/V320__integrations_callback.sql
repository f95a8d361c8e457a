-- What providers called back with, as it came; body and headers are sealed.
create table integrations.callback (
    id             bigint generated always as identity primary key,
    provider       text not null,
    dedup_key      text not null,
    body_sealed    text not null,
    headers_sealed text not null,
    source_hash    text not null,
    received_at    timestamptz not null,
    times_seen     integer not null default 1,
    verdict        text,
    verdict_note   text,
    judged_at      timestamptz,
    unique (provider, dedup_key)
);

create index callback_by_time on integrations.callback (received_at);
