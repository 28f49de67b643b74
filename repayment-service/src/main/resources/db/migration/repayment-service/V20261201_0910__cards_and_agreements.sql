-- Cards of customers, numbers encrypted and found by keyed hash; and the agreements signed on them.
create table bank_card (
    id                uuid        primary key,
    customer_id       uuid        not null,
    bank_code         text        not null references bank,
    bank_name         text        not null,
    card_no_encrypted text        not null,
    card_no_hash      text        not null,
    last4             text        not null check (last4 ~ '^[0-9]{4}$'),
    card_type         text        not null check (card_type in ('DEBIT', 'CREDIT')),
    mobile_encrypted  text        not null,
    channel_code      text        not null references channel,
    status            text        not null check (status in ('CHECKING', 'VERIFIED', 'REFUSED', 'UNBOUND')),
    is_default        boolean     not null,
    created_at        timestamptz not null,
    version           bigint      not null,
    constraint default_is_verified check (not is_default or status = 'VERIFIED')
);
create unique index bank_card_bound_once on bank_card (customer_id, card_no_hash)
    where status in ('CHECKING', 'VERIFIED');
create index bank_card_customer on bank_card (customer_id, id);
create index bank_card_checking on bank_card (id) where status = 'CHECKING';

create table pay_agreement (
    id                uuid        primary key,
    customer_id       uuid        not null,
    lender_id         text        not null,
    bank_card_id      uuid        not null references bank_card,
    bank_code         text        not null,
    card_last4        text        not null,
    channel_code      text        not null references channel,
    payee             text        not null,
    purpose           text        not null,
    max_per_order_fen bigint      not null check (max_per_order_fen > 0),
    valid_to          date        not null,
    status            text        not null check (status in
                          ('APPLYING', 'SMS_SENT', 'IN_DOUBT', 'SIGNED', 'TERMINATED', 'FAILED', 'EXPIRED')),
    agreement_no      text,
    tries             int         not null check (tries between 0 and 5),
    queries           int         not null check (queries >= 0),
    resend_from       timestamptz,
    code_expires_at   timestamptz,
    next_query_at     timestamptz,
    signed_at         timestamptz,
    terminated_at     timestamptz,
    reason_code       text,
    created_at        timestamptz not null,
    version           bigint      not null,
    constraint signed_has_number check (status <> 'SIGNED' or (agreement_no is not null and signed_at is not null)),
    constraint in_doubt_is_asked check (status <> 'IN_DOUBT' or next_query_at is not null)
);
create index pay_agreement_customer on pay_agreement (customer_id, lender_id, id);
create index pay_agreement_card on pay_agreement (bank_card_id);
create index pay_agreement_in_doubt on pay_agreement (next_query_at) where status = 'IN_DOUBT';
create index pay_agreement_open on pay_agreement (created_at) where status in ('APPLYING', 'SMS_SENT');
