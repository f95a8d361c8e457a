CREATE TABLE views.servers (
    server_id     text COLLATE "C" PRIMARY KEY,
    name          text        NOT NULL,
    country       text        NOT NULL,
    server_group  text        NOT NULL,
    access_level  text        NOT NULL,
    capacity      integer     NOT NULL,
    protocols     text[]      NOT NULL,
    panel_kind    text        NOT NULL,
    certificate   text        NOT NULL,
    used          integer     NOT NULL,
    healthy       boolean     NOT NULL,
    health_reason text        NOT NULL,
    health_since  timestamptz,
    enlisted_at   timestamptz NOT NULL
);
