-- The facts. Payload and metadata are JSON text, so that an auditor reads them with SQL alone.
create schema if not exists engine;

create table engine.domain_event_entry (
    global_index         bigserial primary key,
    event_identifier     varchar(255) not null unique,
    aggregate_identifier varchar(255) not null,
    sequence_number      bigint       not null,
    type                 varchar(255),
    time_stamp           varchar(255) not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(255),
    payload              text         not null,
    meta_data            text,
    unique (aggregate_identifier, sequence_number)
);

create table engine.snapshot_event_entry (
    aggregate_identifier varchar(255) not null,
    sequence_number      bigint       not null,
    type                 varchar(255) not null,
    event_identifier     varchar(255) not null unique,
    time_stamp           varchar(255) not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(255),
    payload              text         not null,
    meta_data            text,
    primary key (aggregate_identifier, sequence_number)
);

create view engine.event_log as
select global_index                       as position,
       time_stamp::timestamptz            as at,
       payload_type                       as name,
       payload_revision                   as revision,
       type                               as aggregate_type,
       aggregate_identifier               as aggregate,
       sequence_number                    as sequence,
       event_identifier                   as event,
       meta_data::jsonb ->> 'actor'         as actor,
       meta_data::jsonb ->> 'correlationId' as correlation,
       meta_data::jsonb ->> 'causationId'   as causation,
       payload::jsonb                     as payload,
       meta_data::jsonb                   as metadata
from engine.domain_event_entry;

comment on view engine.event_log is 'Every event in order, readable: what happened, when, who caused it';
