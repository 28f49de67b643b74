-- Customers whom a lender brings with it (CRD-16): on its list from the file on, open when they have signed.
create table listing (
    lender_id          text        not null,
    lender_customer_no text        not null,
    customer_id        uuid        not null references customer,
    product_code       text        not null,
    limit_fen          bigint      not null check (limit_fen > 0),
    grade              text,
    valid_to           date        not null,
    contract_ref       text,
    status             text        not null check (status in ('WHITELISTED', 'OPENED', 'WITHDRAWN')),
    limit_account_id   uuid,
    listed_at          timestamptz not null,
    version            bigint      not null,
    primary key (lender_id, lender_customer_no),
    constraint opened_has_limit check ((status = 'OPENED') = (limit_account_id is not null))
);
create unique index listing_one_per_person on listing (customer_id, lender_id, product_code) where status <> 'WITHDRAWN';

-- One file as it came in.
create table customer_import (
    lender_id   text        not null,
    id          uuid        not null,
    line_count  int         not null check (line_count > 0),
    received_at timestamptz not null,
    received_by text        not null,
    primary key (lender_id, id)
);

-- Its lines: encrypted until looked at, then forgotten but for what became of them.
create table customer_import_line (
    lender_id          text not null,
    import_id          uuid not null,
    line_no            int  not null check (line_no > 0),
    line_enc           text,
    lender_customer_no text,
    outcome            text check (outcome in ('IMPORTED', 'UNCHANGED', 'DIFFERENT', 'REFUSED')),
    findings           text,
    primary key (lender_id, import_id, line_no),
    foreign key (lender_id, import_id) references customer_import (lender_id, id),
    constraint looked_at_is_forgotten check ((outcome is null) = (line_enc is not null))
);
create index customer_import_line_open on customer_import_line (lender_id, import_id, line_no) where outcome is null;
