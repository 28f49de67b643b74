-- What may be lent; a published version never changes (checked by the aggregate, shown by its status).
create table product_version (
    product_code   text        not null,
    version_no     int         not null check (version_no between 1 and 9999),
    lender_id      text        not null,
    name           text        not null,
    params         text        not null,
    status         text        not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    effective_from date        not null,
    effective_to   date,
    published_at   timestamptz,
    version        bigint      not null,
    primary key (product_code, version_no),
    constraint published_has_time check ((status = 'DRAFT') = (published_at is null))
);

-- A promise to one customer; the plan is kept byte for byte as it was shown.
create table quote (
    customer_id  uuid        not null,
    id           uuid        not null,
    merchant_no  text        not null,
    plan         text        not null,
    expires_at   timestamptz not null,
    status       text        not null check (status in ('OPEN', 'USED')),
    loan_note_id uuid,
    version      bigint      not null,
    primary key (customer_id, id),
    constraint used_has_loan_note check ((status = 'USED') = (loan_note_id is not null))
);
create index quote_by_id on quote (id);
