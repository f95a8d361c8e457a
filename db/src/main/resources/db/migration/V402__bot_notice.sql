-- What the shop tells people by itself, and what became of telling it.
create table bot.notice (
    notice_id    text        primary key,           -- derived from the occasion: each is told once
    seq          bigint      generated always as identity,
    customer_id  text        not null,
    kind         text        not null,
    order_id     text        not null,              -- the grant it leads to: what belongs together
    rank         integer     not null,              -- within one order; a higher one supersedes
    subject_id   text        not null,
    occurred_at  timestamptz not null,              -- by the shop's clock
    valid_until  timestamptz,                       -- the end that the event told, where it told one
    state        text        not null default 'requested'
                             check (state in ('requested', 'sending', 'sent', 'failed', 'dropped', 'given_up')),
    attempt      integer     not null default 0,    -- also the fence against an old worker
    next_at      timestamptz not null default now(),
    leased_until timestamptz,
    error        text        not null default '',
    message_id   bigint,                            -- the message that carries it
    requested_at timestamptz not null default now(),
    changed_at   timestamptz not null default now()
);

create index notice_lane on bot.notice (customer_id, seq) where state in ('requested', 'sending', 'failed');
create index notice_due on bot.notice (next_at) where state in ('requested', 'sending', 'failed');
create index notice_order on bot.notice (order_id, rank);
create index notice_given_up on bot.notice (changed_at) where state = 'given_up';
