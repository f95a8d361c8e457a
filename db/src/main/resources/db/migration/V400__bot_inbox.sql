-- Updates from Telegram: stored with the offset that confirms them, handled afterwards.
create schema if not exists bot;

create table bot.poll_offset (
    one         boolean     primary key default true check (one),
    next_update bigint      not null,
    changed_at  timestamptz not null default now()
);

create table bot.update_inbox (
    update_id    bigint      primary key,
    chat_key     text        not null,              -- keyed hash of the chat: the lane it waits in
    body         text        not null,              -- sealed JSON; emptied once handled
    state        text        not null default 'waiting'
                             check (state in ('waiting', 'done', 'set_aside')),
    attempt      integer     not null default 0,    -- also the fence: an old worker cannot close a newer try
    due_at       timestamptz not null default now(),
    leased_until timestamptz,
    error        text        not null default '',
    received_at  timestamptz not null default now(),
    closed_at    timestamptz
);

create index update_inbox_lane on bot.update_inbox (chat_key, update_id) where state = 'waiting';
create index update_inbox_due on bot.update_inbox (due_at) where state = 'waiting';
create index update_inbox_set_aside on bot.update_inbox (update_id) where state = 'set_aside';
