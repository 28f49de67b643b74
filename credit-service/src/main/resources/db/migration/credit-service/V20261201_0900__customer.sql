-- A person is one row whatever doors the person came through; what identifies the person is encrypted and found
-- again by keyed hashes (SEC-02).
create table customer (
    id               uuid        primary key,
    name_enc         text        not null,
    resident_id_enc  text        not null,
    resident_id_hash text        not null check (resident_id_hash ~ '^[0-9a-f]{64}$'),
    mobile_enc       text        not null,
    mobile_hash      text        not null check (mobile_hash ~ '^[0-9a-f]{64}$'),
    status           text        not null check (status in ('ACTIVE', 'CLOSED', 'ERASED')),
    created_at       timestamptz not null,
    closed_at        timestamptz,
    retain_until     date,
    version          bigint      not null,
    constraint closed_is_archived_until
        check ((status = 'ACTIVE') = (closed_at is null) and (closed_at is null) = (retain_until is null))
);
-- Whoever closed may come again, as another customer (CUS-07).
create unique index customer_one_active on customer (resident_id_hash) where status = 'ACTIVE';
create index customer_to_erase on customer (retain_until) where status = 'CLOSED';
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

-- Another mobile number of a customer, and the check that it rests on: one check serves one change (CUS-06).
create table customer_mobile_change (
    id              uuid        primary key,
    customer_id     uuid        not null references customer,
    old_mobile_hash text        not null,
    new_mobile_hash text        not null,
    check_kind      text        not null check (check_kind in ('SMS_TO_OLD_MOBILE', 'FACE')),
    transaction_id  text        not null,
    changed_by      text        not null,
    changed_at      timestamptz not null,
    constraint check_serves_once unique (check_kind, transaction_id)
);
revoke update, delete, truncate on customer_mobile_change from ${app_user};

-- The doors of a customer who left, kept as long as the person is (CUS-07).
create table customer_identity_archive (
    customer_id      uuid        not null references customer,
    app_id           text        not null,
    external_user_id text        not null,
    bound_at         timestamptz not null,
    primary key (customer_id, app_id, external_user_id)
);

create table customer_closing (
    customer_id uuid        primary key references customer,
    reason      text        not null,
    closed_by   text        not null,
    closed_at   timestamptz not null
);
revoke update, delete, truncate on customer_closing from ${app_user};
