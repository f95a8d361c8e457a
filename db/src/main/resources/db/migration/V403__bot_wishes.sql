-- What a chat remembers between two messages.
alter table bot.chat
    add column promo text not null default '',  -- the code that lowers the next prices; empty for none
    add column asked text not null default '';  -- what the next words answer; empty for nothing

comment on column bot.notice.order_id is 'the occasion: what belongs together, often the grant it leads to';
