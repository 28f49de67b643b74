-- Codes on counters and screens. The lookup is what a scanned text is found by.
create sequence qr_code_no;

create table qr_code (
    id            uuid        primary key,
    lookup        text        not null unique,
    text          text        not null,
    kind          text        not null check (kind in ('STATIC', 'DYNAMIC')),
    format        text        not null check (format in ('EMV', 'URL', 'EXISTING')),
    merchant_no   text        not null,
    terminal_no   text,
    amount_fen    bigint      check (amount_fen > 0),
    expires_at    timestamptz,
    status        text        not null check (status in ('ACTIVE', 'DISABLED', 'REPLACED')),
    replaced_by   uuid,
    works_until   timestamptz,
    created_at    timestamptz not null,
    version       bigint      not null,
    foreign key (merchant_no, terminal_no) references terminal,
    constraint only_orders_have_amount_and_expiry
        check ((kind = 'DYNAMIC') = (amount_fen is not null) and (kind = 'DYNAMIC') = (expires_at is not null))
);
create index qr_code_of_terminal on qr_code (merchant_no, terminal_no);
