-- Who took which report away. Rows are only ever added.
create table engine.report_taken (
    id     bigint      generated always as identity primary key,
    at     timestamptz not null,
    who    text        not null,
    report text        not null,
    lines  bigint      not null
);
