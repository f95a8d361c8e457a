-- Which payment of the provider a callback pointed at, and who of staff last had it judged again.
alter table integrations.callback
    add column about    text,
    add column asked_by text,
    add column asked_at timestamptz;

create index callback_by_provider on integrations.callback (provider, id desc);
create index callback_by_verdict on integrations.callback (verdict, id desc);
