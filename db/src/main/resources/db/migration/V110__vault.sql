CREATE SCHEMA IF NOT EXISTS engine;

-- One key per person, wrapped by the shop's master key. Erasure empties wrapped_key and keeps the row,
-- so that nothing can make a new key for the same person unnoticed.
CREATE TABLE engine.customer_key (
    customer_id  text PRIMARY KEY,
    wrapped_key  bytea,
    created_at   timestamptz NOT NULL DEFAULT now(),
    destroyed_at timestamptz,
    CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL))
);

-- Which master key this database belongs to: a keyed hash, from which the key cannot be told.
CREATE TABLE engine.master_key (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    fingerprint text NOT NULL
);
