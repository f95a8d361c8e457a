-- Each person's chat and its one live card.
create table bot.chat (
    customer_id  text        primary key,
    chat_id      text        not null,              -- sealed under the person's own key
    language     text        not null,
    card_message bigint,                            -- null: the next card is a new message
    order_number integer     not null default 0,    -- raised by every list of tariffs shown
    payment_id   text,                              -- the payment whose order the card shows
    changed_at   timestamptz not null default now()
);
