-- How many devices each key may serve where something else was wished since it was asked for; 0 is no limit.
create table integrations.key_devices (
    key_id  text primary key,
    devices int not null
);
