-- Merchants, and what opens them for purchases by installments.
create table merchant (
    merchant_no              text        primary key check (merchant_no ~ '^[0-9]{15}$'),
    name                     text        not null,
    short_name               text        not null,
    uscc                     text        not null,
    legal_person_name        text        not null,  -- encrypted
    legal_person_resident_id text        not null,  -- encrypted
    legal_person_hash        text        not null,  -- keyed hash of the resident id
    mcc                      text        not null check (mcc ~ '^[0-9]{4}$'),
    region                   text        not null check (region ~ '^[0-9]{6}$'),
    settle_account_no        text        not null,  -- encrypted
    settle_account_name      text        not null,  -- encrypted
    settle_bank_cnaps        text        not null,
    fee_rate_ppm             integer     not null check (fee_rate_ppm between 0 and 999999),
    status                   text        not null
        check (status in ('DRAFT', 'REVIEW', 'ACTIVE', 'REJECTED', 'SUSPENDED', 'CLOSED')),
    status_reason            text,
    hold_settlement          boolean     not null,
    created_at               timestamptz not null,
    version                  bigint      not null,
    constraint only_suspended_holds_settlement check (not hold_settlement or status in ('SUSPENDED', 'CLOSED'))
);

create table store (
    merchant_no text not null references merchant,
    store_no    text not null,
    name        text not null,
    address     text not null,
    primary key (merchant_no, store_no)
);

create table terminal (
    merchant_no text not null,
    terminal_no text not null check (terminal_no ~ '^[0-9]{8}$'),
    store_no    text not null,
    primary key (merchant_no, terminal_no),
    foreign key (merchant_no, store_no) references store
);

create table acceptance_agreement (
    merchant_no text not null references merchant,
    id          uuid not null,
    version     text not null,
    signed_on   date not null,
    channel     text not null check (channel in ('PAPER', 'E_SIGN')),
    evidence    text not null,
    primary key (merchant_no, id)
);

create table enrolment (
    merchant_no    text not null references merchant,
    product_code   text not null,
    effective_from date not null,
    effective_to   date,
    batch_id       uuid,
    primary key (merchant_no, product_code),
    constraint enrolment_ends_after_it_begins check (effective_to is null or effective_to >= effective_from)
);
create index enrolment_of_batch on enrolment (batch_id) where batch_id is not null;
