-- Customers by what sets them apart, the keys of a server, and since when it takes keys or not.
CREATE INDEX customers_vip ON views.customers (registered_at DESC, customer_id DESC) WHERE vip;
CREATE INDEX customers_blocked ON views.customers (registered_at DESC, customer_id DESC) WHERE blocked;
CREATE INDEX customers_unreachable ON views.customers (registered_at DESC, customer_id DESC)
    WHERE unreachable;
CREATE INDEX customers_erased ON views.customers (registered_at DESC, customer_id DESC) WHERE erased;

CREATE INDEX keys_by_server ON views.keys (server_id, changed_at DESC, key_id);
CREATE INDEX keys_by_customer ON views.keys (customer_id);
DROP INDEX views.keys_live;

ALTER TABLE views.servers ADD COLUMN status_since timestamptz;
