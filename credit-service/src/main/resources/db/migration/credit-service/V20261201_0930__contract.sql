-- The master contract of a customer with a lender for one product; loan notes hang below it (AGR-04).
create table contract (
    contract_no           text        not null,
    customer_id           uuid        not null references customer,
    lender_id             text        not null,
    product_code          text        not null,
    application_id        uuid        not null,
    limit_fen             bigint      not null check (limit_fen > 0),
    valid_from            date        not null,
    valid_to              date        not null check (valid_to >= valid_from),
    contract_signature_id uuid        not null,
    status                text        not null check (status in ('SIGNED', 'ACTIVE', 'ENDED')),
    signed_at             timestamptz not null,
    version               bigint      not null,
    primary key (customer_id, contract_no),
    constraint one_per_application unique (customer_id, application_id)
);
create index contract_by_no on contract (contract_no);
create index contract_to_end on contract (valid_to) where status <> 'ENDED';
