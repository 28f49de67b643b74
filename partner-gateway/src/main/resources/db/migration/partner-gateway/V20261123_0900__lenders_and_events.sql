-- Lenders as counterparts; the secrets are encrypted fields.
create table lender (
    id              text   primary key check (id ~ '^[A-Z0-9_-]{2,32}$'),
    name            text   not null,
    endpoint_url    text   not null,
    outgoing_secret text   not null,
    incoming_secret text   not null,
    version         bigint not null
);

-- What outsiders must hear, once each.
create table event (
    id           uuid        primary key,
    type         text        not null,
    audience     text        not null,
    resource     text        not null,
    sequence     bigint      not null check (sequence >= 0),
    occurred_at  timestamptz not null,
    data         jsonb       not null,
    status       text        not null check (status in ('PENDING', 'DELIVERED', 'UNROUTED')),
    delivered_at timestamptz,
    constraint delivered_has_time check ((status = 'DELIVERED') = (delivered_at is not null))
);
create index event_of_resource on event (audience, resource, sequence);

-- What lenders answered, exactly as it came, before any work is done with it.
create table lender_callback (
    lender_id    text        not null references lender (id),
    id           text        not null,
    type         text        not null,
    resource     uuid        not null,
    raw_body     text        not null,
    received_at  timestamptz not null,
    processed_at timestamptz,
    outcome      text,
    primary key (lender_id, id),
    constraint processed_has_outcome check ((processed_at is null) = (outcome is null))
);
