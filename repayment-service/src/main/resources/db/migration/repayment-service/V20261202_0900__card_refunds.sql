-- What nobody owed, on its way back to the card it came from.
create table card_refund (
    id                uuid        primary key,
    refund_no         text        not null,
    attempt           int         not null check (attempt > 0),
    withholding_id    uuid        not null references withholding,
    repayment_id      uuid        not null,
    customer_id       uuid        not null,
    lender_id         text        not null,
    channel_code      text        not null references channel,
    order_no          text        not null,
    order_serial_no   text        not null,
    card_last4        text        not null,
    amount_fen        bigint      not null check (amount_fen > 0),
    status            text        not null check (status in ('REQUESTED', 'SUBMITTED', 'IN_DOUBT', 'RETURNED', 'REJECTED',
                          'CANCELLED')),
    submitted_at      timestamptz,
    next_try_at       timestamptz,
    tries             int         not null check (tries >= 0),
    not_found_answers int         not null check (not_found_answers >= 0),
    serial_no         text,
    returned_at       timestamptz,
    raw_code          text,
    reason_code       text,
    created_at        timestamptz not null,
    version           bigint      not null,
    unique (channel_code, refund_no),
    constraint under_way_is_resumed
        check ((status in ('REQUESTED', 'SUBMITTED', 'IN_DOUBT')) = (next_try_at is not null)),
    constraint sent_has_time check (submitted_at is not null or status in ('REQUESTED', 'CANCELLED')),
    constraint returned_has_proof
        check ((status = 'RETURNED') = (returned_at is not null and serial_no is not null)),
    constraint rejected_has_reason check (status <> 'REJECTED' or reason_code is not null)
);
create index card_refund_order on card_refund (withholding_id);
create index card_refund_next_try on card_refund (next_try_at) where next_try_at is not null;
create index card_refund_customer on card_refund (customer_id, id);
create index card_refund_status on card_refund (status, id);
