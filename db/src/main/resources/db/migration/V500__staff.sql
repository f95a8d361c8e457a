CREATE SCHEMA IF NOT EXISTS web;

CREATE TABLE web.staff_account (
    login          text PRIMARY KEY,
    password_hash  text        NOT NULL,
    role           text        NOT NULL CHECK (role IN ('OWNER', 'ADMIN', 'SUPPORT', 'AUDITOR')),
    first_password boolean     NOT NULL,
    created_at     timestamptz NOT NULL
);

-- Failures are kept per account and per address, so that a restart does not give an attacker new tries.
CREATE TABLE web.sign_in_failure (
    subject   text PRIMARY KEY,
    failures  integer     NOT NULL,
    last_at   timestamptz NOT NULL
);
