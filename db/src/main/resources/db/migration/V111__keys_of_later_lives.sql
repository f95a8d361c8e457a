-- Erased people may come back: each life here has a key of its own, and at most one is not destroyed.
ALTER TABLE engine.customer_key ADD COLUMN generation integer NOT NULL DEFAULT 1 CHECK (generation > 0);
ALTER TABLE engine.customer_key DROP CONSTRAINT customer_key_pkey;
ALTER TABLE engine.customer_key ADD PRIMARY KEY (customer_id, generation);
CREATE UNIQUE INDEX customer_key_in_use ON engine.customer_key (customer_id) WHERE wrapped_key IS NOT NULL;
