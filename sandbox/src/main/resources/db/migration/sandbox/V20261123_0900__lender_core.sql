-- The lender cores that are played, and what each has heard.
create table lender_core (
    lender_id text  primary key,
    settings  jsonb not null
);

create table lender_core_event (
    lender_id text        not null,
    id        uuid        not null,
    type      text        not null,
    resource  text        not null,
    sequence  bigint      not null,
    body      jsonb       not null,
    sent_at   timestamptz not null,
    primary key (lender_id, id)
);
create index lender_core_event_resource on lender_core_event (lender_id, resource, sequence);
