-- A wish to pay, its parts, the orders at channels that collect them, and how each part's money was spread.
create table repayment (
    id              uuid        primary key,
    repayment_no    text        not null unique,
    customer_id     uuid        not null,
    lender_id       text        not null,
    kind            text        not null check (kind in ('DUE', 'EARLY_PAYOFF', 'FREE', 'SECOND_DEBIT')),
    status          text        not null check (status in ('COLLECTING', 'IN_DOUBT', 'COLLECTED', 'COMPLETED',
                        'PARTLY_COLLECTED', 'FAILED', 'REVERSING')),
    amount_fen      bigint      not null check (amount_fen > 0),
    payoff_quote_id uuid,
    bank_card_id    uuid,
    reason_code     text,
    events_told     bigint      not null,
    stuck_tries     int         not null,
    next_try_at     timestamptz,
    created_at      timestamptz not null,
    version         bigint      not null,
    constraint final_is_left_alone
        check (next_try_at is null or status not in ('COMPLETED', 'PARTLY_COLLECTED', 'FAILED'))
);
-- At most one wish whose money is not decided per customer and lender: the database forbids collecting twice.
create unique index repayment_one_undecided on repayment (customer_id, lender_id)
    where status in ('COLLECTING', 'IN_DOUBT') and kind <> 'SECOND_DEBIT';
create index repayment_customer on repayment (customer_id, id);
create index repayment_open on repayment (customer_id, lender_id)
    where status not in ('COMPLETED', 'PARTLY_COLLECTED', 'FAILED');
create index repayment_status on repayment (status, id);
create index repayment_next_try on repayment (next_try_at) where next_try_at is not null;

create table repayment_part (
    withholding_id  uuid        primary key,
    repayment_id    uuid        not null references repayment,
    part_no         int         not null check (part_no > 0),
    amount_fen      bigint      not null check (amount_fen > 0),
    status          text        not null check (status in ('COLLECTING', 'COLLECTED', 'POSTED', 'REJECTED', 'REVERSING',
                        'REVERSED')),
    owed            boolean     not null,
    in_doubt        boolean     not null,
    collected_at    timestamptz,
    accounting_date date,
    payment_id      uuid        not null unique,
    overpaid_fen    bigint      not null check (overpaid_fen between 0 and amount_fen),
    creditor        text        check (creditor in ('LENDER', 'GUARANTOR')),
    reason_code     text,
    unique (repayment_id, part_no),
    constraint collected_has_time
        check ((status in ('COLLECTING', 'REJECTED')) = (collected_at is null and accounting_date is null)),
    constraint posted_has_creditor
        check ((status in ('COLLECTING', 'REJECTED', 'COLLECTED')) = (creditor is null))
);

create table applied_line (
    withholding_id   uuid   not null references repayment_part,
    line_no          int    not null,
    loan_note_id     uuid   not null,
    limit_account_id uuid   not null,
    installment_no   int    not null,
    principal_fen    bigint not null check (principal_fen >= 0),
    interest_fen     bigint not null check (interest_fen >= 0),
    fee_fen          bigint not null check (fee_fen >= 0),
    penalty_fen      bigint not null check (penalty_fen >= 0),
    primary key (withholding_id, line_no)
);

create table withholding (
    id                uuid        primary key,
    order_no          text        not null,
    repayment_id      uuid        not null,
    part_no           int         not null check (part_no > 0),
    customer_id       uuid        not null,
    lender_id         text        not null,
    channel_code      text        not null references channel,
    agreement_id      uuid        not null,
    agreement_no      text        not null,
    bank_card_id      uuid        not null,
    bank_code         text        not null,
    card_last4        text        not null,
    mode              text        not null check (mode in ('AGREEMENT', 'FOUR_FACTOR')),
    amount_fen        bigint      not null check (amount_fen > 0),
    status            text        not null check (status in ('REQUESTED', 'SUBMITTED', 'IN_DOUBT', 'COLLECTED', 'REJECTED')),
    submitted_at      timestamptz,
    next_query_at     timestamptz,
    queries           int         not null check (queries >= 0),
    asked_at          timestamptz,
    not_found_answers int         not null check (not_found_answers >= 0),
    serial_no         text,
    collected_at      timestamptz,
    raw_code          text,
    reason_code       text,
    resolved_by       text        check (resolved_by in ('ANSWER', 'QUERY', 'NOTICE', 'FILE')),
    resolved_at       timestamptz,
    denied_at         timestamptz,
    duplicate_of      uuid,
    refunded_fen      bigint      not null check (refunded_fen between 0 and amount_fen),
    created_at        timestamptz not null,
    version           bigint      not null,
    unique (channel_code, order_no),
    constraint submitted_has_time check ((status = 'REQUESTED') = (submitted_at is null)),
    constraint collected_has_proof
        check ((status = 'COLLECTED') = (collected_at is not null and serial_no is not null)),
    constraint in_doubt_is_asked check ((status = 'IN_DOUBT') = (next_query_at is not null)),
    constraint rejected_has_reason check (status <> 'REJECTED' or reason_code is not null)
);
-- At most one order under way per part: the database, not the flow, forbids ordering the same money twice.
create unique index withholding_one_open on withholding (repayment_id, part_no)
    where status in ('REQUESTED', 'SUBMITTED', 'IN_DOUBT');
create index withholding_to_be_asked on withholding (next_query_at) where status = 'IN_DOUBT';
create index withholding_undecided on withholding (submitted_at) where status in ('SUBMITTED', 'IN_DOUBT');
create index withholding_repayment on withholding (repayment_id, id);
create index withholding_status on withholding (status, id);
create index withholding_card on withholding (bank_card_id, created_at);
create index withholding_customer on withholding (customer_id, lender_id, created_at);
