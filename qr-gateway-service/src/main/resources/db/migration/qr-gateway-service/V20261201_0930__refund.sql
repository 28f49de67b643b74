-- One row per refund, with what it needs of its purchase so that every step can be repeated as it was.
create table refund (
    id                    uuid        primary key,
    purchase_id           uuid        not null references purchase,
    purchase_no           text        not null,
    loan_note_id          uuid        not null,
    customer_id           uuid        not null,
    limit_account_id      uuid        not null,
    app_id                text        not null,
    merchant_no           text        not null,
    lender_id             text        not null,
    product_code          text        not null,
    trade_date            date        not null,
    merchant_refund_no    text        not null,
    amount_fen            bigint      not null check (amount_fen > 0),
    reason                text        not null,
    status                text        not null
        check (status in ('RECEIVED', 'LOAN_REDUCED', 'BOOKED', 'PENDING_FUNDS', 'COMPLETED', 'REFUSED')),
    before_settlement     boolean     not null,
    paid_back_fen         bigint      check (paid_back_fen >= 0),
    refusal_code          text,
    received_at           timestamptz not null,
    completed_at          timestamptz,
    looks                 integer     not null,
    look_at               timestamptz not null,
    version               bigint      not null,
    unique (merchant_no, merchant_refund_no),
    constraint a_refused_refund_has_a_code check ((status = 'REFUSED') = (refusal_code is not null)),
    constraint a_completed_refund_has_its_time
        check ((status in ('PENDING_FUNDS', 'COMPLETED')) = (completed_at is not null))
);
create index refund_of_purchase on refund (purchase_id);
create index refund_unfinished on refund (look_at) where status in ('RECEIVED', 'LOAN_REDUCED', 'BOOKED');
