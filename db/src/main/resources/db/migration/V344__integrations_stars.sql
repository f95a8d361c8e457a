-- Telegram's list of Stars that moved, as far as it was read. Who paid is not kept.
create table integrations.star_movement (
    bot       text        not null,              -- its number at Telegram
    position  bigint      not null,              -- in Telegram's list, from 0
    kind      text        not null check (kind in ('paid', 'returned', 'other')),
    charge_id text        not null,              -- money that went back has that of the money that came
    payload   text        not null,              -- our payment's id, as the invoice said; '' without one
    stars     bigint      not null,
    moved_at  timestamptz not null,
    primary key (bot, position)
);

-- Nothing is paid or goes back twice under one id.
create unique index star_movement_by_charge on integrations.star_movement (bot, charge_id, kind)
    where kind <> 'other';
create index star_movement_by_payload on integrations.star_movement (bot, payload);
create index star_movement_by_time on integrations.star_movement (bot, moved_at);
