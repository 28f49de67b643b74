-- Who may come in by the partner API, and to what.
create table access_party (
    id               text   primary key check (id ~ '^[A-Z0-9_-]{2,32}$'),
    type             text   not null check (type in ('PARTNER', 'SERVICE_PROVIDER', 'ACQUIRER', 'LENDER')),
    name             text   not null,
    contact          text   not null,
    status           text   not null check (status in ('ACTIVE', 'SUSPENDED', 'CLOSED')),
    address_ranges   text[] not null check (cardinality(address_ranges) between 1 and 50),
    scopes           text[] not null,
    product_codes    text[] not null,
    lender_ids       text[] not null,
    calls_per_minute int    not null check (calls_per_minute between 1 and 100000),
    version          bigint not null
);

create table partner_app (
    id       text   primary key check (id ~ '^[A-Z0-9_-]{2,32}$'),
    party_id text   not null references access_party (id),
    kind     text   not null check (kind in ('SERVER', 'WECHAT_OA', 'MINIAPP', 'H5', 'IOS', 'ANDROID')),
    name     text   not null,
    status   text   not null check (status in ('ACTIVE', 'SUSPENDED', 'CLOSED')),
    version  bigint not null
);
create index partner_app_of_party on partner_app (party_id, id);

-- The serial number is the key's own fingerprint, so that no key can ever belong to two apps.
create table app_key (
    serial_no  text        primary key check (serial_no ~ '^[0-9A-F]{40}$'),
    app_id     text        not null references partner_app (id),
    scheme     text        not null check (scheme in ('RSA', 'SM2')),
    public_key text        not null,
    valid_from timestamptz not null,
    valid_to   timestamptz not null,
    retired_at timestamptz,
    version    bigint      not null,
    constraint valid_for_some_time check (valid_from < valid_to)
);
create index app_key_of_app on app_key (app_id, serial_no);
create index app_key_by_end on app_key (valid_to) where retired_at is null;

-- Who changed what; written before the entity that it speaks of is flushed.
create table party_change (
    id       uuid        primary key,
    party_id text        not null references access_party (id) deferrable initially deferred,
    subject  text        not null,
    what     text        not null,
    detail   text        not null,
    actor    text        not null,
    at       timestamptz not null
);
create index party_change_of_party on party_change (party_id, id);
revoke update, delete on party_change from ${app_user};

-- A nonce is good once; freed when no signature that bears it can be fresh any more.
create table used_nonce (
    app_id  text        not null,
    nonce   text        not null,
    free_at timestamptz not null,
    primary key (app_id, nonce)
);
create index used_nonce_by_end on used_nonce (free_at);
