-- Whoever is signed in while something about their account changes has to sign in again: a session
-- knows the version it was begun with.
ALTER TABLE web.staff_account ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE web.staff_account ADD COLUMN closed boolean NOT NULL DEFAULT false;

-- Who changed whose account, for auditors. Rows are only ever added.
CREATE TABLE web.staff_change (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login  text        NOT NULL,
    what   text        NOT NULL,
    role   text        NOT NULL,
    by     text        NOT NULL,
    at     timestamptz NOT NULL
);
