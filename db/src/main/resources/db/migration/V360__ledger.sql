-- The audit ledger: every event exactly once, chained in the order of the store. docs/audit.md says what
-- is hashed. Rows are only ever added; position counts from 1 without gaps, so it is also how many there are.
create table engine.ledger (
    position         bigint       primary key check (position > 0),
    global_index     bigint       not null unique,
    event_identifier varchar(255) not null unique,
    content          bytea        not null check (length(content) = 32),
    previous         bytea        not null check (length(previous) = 32),
    hash             bytea        not null check (length(hash) = 32)
);

-- Signed heads of the chain. They prove something only once a copy lies where the shop cannot write.
create table engine.ledger_checkpoint (
    position bigint      primary key references engine.ledger (position),
    made_at  timestamptz not null,
    text     text        not null
);

-- Who took what of it away.
create table engine.ledger_export (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null,
    who        text        not null,
    selection  text        not null,
    first      bigint      not null,
    last       bigint      not null,
    events     bigint      not null
);
