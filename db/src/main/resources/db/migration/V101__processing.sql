-- Where each processing group stands, what sagas remember, and what a group could not handle.
create table engine.token_entry (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          text,
    token_type     varchar(255),
    time_stamp     varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
) with (fillfactor = 50);

create table engine.saga_entry (
    saga_id         varchar(255) primary key,
    revision        varchar(255),
    saga_type       varchar(255),
    serialized_saga bytea
);

create table engine.association_value_entry (
    id                bigserial primary key,
    association_key   varchar(255),
    association_value varchar(255),
    saga_id           varchar(255),
    saga_type         varchar(255)
);

create index association_value_entry_by_value
    on engine.association_value_entry (association_key, association_value, saga_type);
create index association_value_entry_by_saga
    on engine.association_value_entry (saga_id, saga_type);

create table engine.dead_letter_entry (
    dead_letter_identifier varchar(255) primary key,
    processing_group       varchar(255) not null,
    sequence_identifier    varchar(255) not null,
    sequence_index         bigint       not null,
    message_type           varchar(255) not null,
    event_identifier       varchar(255) not null,
    time_stamp             varchar(255) not null,
    payload_type           varchar(255) not null,
    payload_revision       varchar(255),
    payload                bytea        not null,
    meta_data              bytea,
    aggregate_type         varchar(255),
    aggregate_identifier   varchar(255),
    sequence_number        bigint,
    token_type             varchar(255),
    token                  bytea,
    enqueued_at            varchar(255) not null,
    last_touched           varchar(255),
    processing_started     varchar(255),
    cause_type             varchar(255),
    cause_message          varchar(1023),
    diagnostics            bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);

create view engine.dead_letters as
select processing_group                          as processing_group,
       sequence_identifier                       as sequence,
       sequence_index                            as number,
       payload_type                              as name,
       event_identifier                          as event,
       enqueued_at::timestamptz                  as enqueued_at,
       last_touched::timestamptz                 as last_touched,
       cause_type                                as cause_type,
       cause_message                             as cause,
       convert_from(payload, 'UTF8')::jsonb      as payload,
       convert_from(meta_data, 'UTF8')::jsonb    as metadata
from engine.dead_letter_entry;
