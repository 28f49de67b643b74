-- One row per purchase; the first half is what was asked for and never changes, the second how far it has come.
create sequence purchase_no;

create table purchase (
    id                           uuid        primary key,
    purchase_no                  text        not null unique,
    customer_id                  uuid        not null,
    app_id                       text        not null,
    partner_order_no             text        not null,
    limit_account_id             uuid        not null,
    quote_id                     uuid        not null,
    lender_id                    text        not null,
    product_code                 text        not null,
    price_tier                   text        not null,
    awaits_lender                boolean     not null,
    advance_allowed              boolean     not null,
    merchant_no                  text        not null,
    merchant_name                text        not null,
    merchant_mcc                 text        not null,
    legal_person_hash            text        not null,
    terminal_no                  text,
    code_kind                    text        not null check (code_kind in ('STATIC', 'DYNAMIC')),
    qr_code_id                   uuid,
    amount_fen                   bigint      not null check (amount_fen > 0),
    verification_kind            text        not null,
    verification_factors         integer     not null,
    verification_transaction_id  text        not null,
    device_id                    text,
    received_at                  timestamptz not null,

    status                       text        not null
        check (status in ('RECEIVED', 'AWAITING_LENDER', 'BOOKED', 'AUTHORISED', 'FAILING', 'FAILED', 'CANCELLED',
                          'PARTIALLY_REFUNDED', 'REFUNDED')),
    reason_code                  text,
    reason_text                  text,
    contract_no                  text,
    advance_fen                  bigint      check (advance_fen between 0 and amount_fen),
    loan_note_no                 text,
    lender_decision_id           text,
    lender_outcome               text        check (lender_outcome in ('APPROVE', 'REJECT')),
    lender_loan_no               text,
    authorised_at                timestamptz,
    trade_date                   date,
    refunding_fen                bigint      not null default 0,
    refunded_fen                 bigint      not null default 0,
    version                      bigint      not null default 0,
    looks                        integer     not null default 0,
    look_at                      timestamptz,

    unique (app_id, partner_order_no),
    constraint an_order_names_its_code check (code_kind = 'STATIC' or qr_code_id is not null),
    constraint an_open_purchase_is_looked_after
        check ((look_at is not null) = (status in ('RECEIVED', 'AWAITING_LENDER', 'BOOKED', 'FAILING'))),
    constraint a_failed_purchase_has_a_reason
        check ((status in ('FAILING', 'FAILED', 'CANCELLED')) = (reason_code is not null)),
    constraint an_authorised_purchase_has_its_date
        check ((status in ('AUTHORISED', 'PARTIALLY_REFUNDED', 'REFUNDED'))
               = (authorised_at is not null and trade_date is not null)),
    constraint a_booked_purchase_has_a_loan_note
        check (status not in ('BOOKED', 'AUTHORISED', 'PARTIALLY_REFUNDED', 'REFUNDED') or loan_note_no is not null),
    constraint refunds_never_exceed_the_purchase
        check (0 <= refunded_fen and refunded_fen <= refunding_fen and refunding_fen <= amount_fen),
    constraint refunded_is_what_was_refunded
        check ((status = 'REFUNDED') = (refunded_fen = amount_fen)
               and (status = 'PARTIALLY_REFUNDED') = (refunded_fen > 0 and refunded_fen < amount_fen))
) with (fillfactor = 80);
create index purchase_of_customer on purchase (customer_id, purchase_no);
create index purchase_of_app on purchase (app_id, purchase_no);
create index purchase_of_merchant on purchase (merchant_no, purchase_no);
create index purchase_unfinished on purchase (look_at) where look_at is not null;

-- What printed codes have carried for a customer on a day (cap per customer and day).
create table static_code_day (
    customer_id   uuid   not null,
    business_date date   not null,
    used_fen      bigint not null check (used_fen >= 0),
    primary key (customer_id, business_date)
);

-- An order is paid once: the database forbids the second purchase on it.
create table order_payment (
    qr_code_id  uuid primary key,
    purchase_id uuid not null
);

-- What each accounting date has.
create table clearing_item (
    accounting_date date        not null,
    id              uuid        not null,
    kind            text        not null
        check (kind in ('PURCHASE', 'REFUND_BEFORE_SETTLEMENT', 'REFUND_AFTER_SETTLEMENT')),
    purchase_id     uuid        not null,
    purchase_no     text        not null,
    merchant_no     text        not null,
    lender_id       text        not null,
    product_code    text        not null,
    amount_fen      bigint      not null check (amount_fen > 0),
    advance_fen     bigint      not null check (advance_fen between 0 and amount_fen),
    occurred_at     timestamptz not null,
    primary key (accounting_date, id)
);
-- Written once; the application may not change history.
revoke update, delete on clearing_item from ${app_user};
