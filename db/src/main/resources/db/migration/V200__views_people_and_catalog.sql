-- Read models. Disposable: every row can be made again from the events.
-- Ids and stored names are compared byte by byte, so that a prefix is a range of the index.
CREATE SCHEMA IF NOT EXISTS views;

CREATE TABLE views.tariffs (
    tariff_id  text COLLATE "C" PRIMARY KEY,
    version    integer     NOT NULL,
    position   integer     NOT NULL,
    on_sale    boolean     NOT NULL,
    terms      jsonb       NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE TABLE views.customers (
    customer_id   text COLLATE "C" PRIMARY KEY,
    telegram_id   text        NOT NULL, -- sealed
    name          text        NOT NULL, -- sealed
    language      text        NOT NULL,
    blocked       boolean     NOT NULL,
    unreachable   boolean     NOT NULL,
    registered_at timestamptz NOT NULL
);
