-- A person is one row whatever doors the person came through; what identifies the person is encrypted and found
-- again by keyed hashes (SEC-02).
create table customer (
    id               uuid        primary key,
    name_enc         text        not null,
    resident_id_enc  text        not null,
    resident_id_hash text        not null unique check (resident_id_hash ~ '^[0-9a-f]{64}$'),
    mobile_enc       text        not null,
    mobile_hash      text        not null check (mobile_hash ~ '^[0-9a-f]{64}$'),
    status           text        not null check (status in ('ACTIVE', 'CLOSED')),
    created_at       timestamptz not null,
    version          bigint      not null
);
create index customer_by_mobile on customer (mobile_hash);

-- One row per user of a partner's app; several of them may be one person (CUS-02).
create table customer_identity (
    app_id           text        not null,
    external_user_id text        not null,
    customer_id      uuid        not null references customer,
    mobile_hash      text        not null check (mobile_hash ~ '^[0-9a-f]{64}$'),
    bound_at         timestamptz not null,
    primary key (app_id, external_user_id)
);
create index customer_identity_by_customer on customer_identity (customer_id);
create index customer_identity_by_mobile on customer_identity (mobile_hash);

-- Who looked at a person unmasked, and why (CUS-01).
create table customer_reveal (
    id          uuid        primary key,
    customer_id uuid        not null references customer,
    caller      text        not null,
    actor       text        not null,
    reason      text        not null,
    revealed_at timestamptz not null
);
create index customer_reveal_by_customer on customer_reveal (customer_id, id);
revoke update, delete, truncate on customer_reveal from ${app_user};
