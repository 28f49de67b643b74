-- One row per customer and lender: what is locked while anything about their loans changes.
create table borrower_account (
    customer_id uuid not null,
    lender_id   text not null,
    next_due_on date,
    primary key (customer_id, lender_id)
);
create index borrower_account_due on borrower_account (next_due_on, customer_id, lender_id)
    where next_due_on is not null;

create sequence loan_note_no;

create table loan_note (
    customer_id      uuid        not null,
    id               uuid        not null,
    loan_note_no     text        not null,
    lender_id        text        not null,
    product_code     text        not null,
    product_version  int         not null,
    price_tier       text        not null,
    term_count       int         not null,
    annual_rate_percent          text,
    fee_rate_per_period_percent  text check (annual_rate_percent is null or fee_rate_per_period_percent is null),
    promotion_no     int,
    quote_id         uuid        not null,
    contract_no      text        not null,
    limit_account_id uuid        not null,
    purchase_id      uuid        not null,
    merchant_no      text        not null,
    merchant_name    text        not null,
    lender_loan_no   text,
    status           text        not null check (status in ('PENDING_DISBURSE', 'ACTIVE', 'OVERDUE', 'SETTLED_NORMAL',
                                                            'SETTLED_EARLY', 'SETTLED_BY_REFUND', 'VOID')),
    principal_fen    bigint      not null check (principal_fen > 0),
    refunded_fen     bigint      not null check (refunded_fen between 0 and principal_fen),
    -- Counts the changes of its principal, so that a limit that hears of them late knows which one holds.
    standing_sequence bigint     not null check (standing_sequence >= 0),
    penalty_rate     numeric(12, 6) not null check (penalty_rate >= 0),
    schedule_version int         not null check (schedule_version >= 1),
    lent_on          date        not null,
    booked_on        date        not null,
    maturity_date    date        not null,
    next_due_on      date,
    grade            text        not null check (grade in ('NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS')),
    overdue_bucket   int         check (overdue_bucket between 0 and 6),
    moves_on         date,
    closed_on        date,
    open_from        timestamptz,
    event_sequence   bigint      not null,
    version          bigint      not null,
    created_at       timestamptz not null default now(),
    primary key (customer_id, id),
    constraint one_loan_note_per_purchase unique (customer_id, purchase_id),
    constraint in_force_has_time check (status in ('PENDING_DISBURSE', 'VOID') or open_from is not null),
    constraint overdue_has_bucket check ((status = 'OVERDUE') = (overdue_bucket is not null)),
    constraint only_open_ones_move check (moves_on is null or status in ('ACTIVE', 'OVERDUE')),
    constraint open_or_closed check (
        (status in ('SETTLED_NORMAL', 'SETTLED_EARLY', 'SETTLED_BY_REFUND', 'VOID')) = (closed_on is not null))
);
create index loan_note_by_id on loan_note (id);
create index loan_note_of_account on loan_note (customer_id, lender_id, status);
create index loan_note_of_merchant on loan_note (merchant_no, id);
create index loan_note_of_contract on loan_note (contract_no, id);
create index loan_note_of_lender on loan_note (lender_id, id);
create index loan_note_of_status on loan_note (status, id);
create index loan_note_of_bucket on loan_note (overdue_bucket, id) where overdue_bucket is not null;
-- What the end of a day looks at: only loans that time alone changes by then.
create index loan_note_to_move on loan_note (moves_on, customer_id) where moves_on is not null;

create table due_item (
    customer_id        uuid   not null,
    loan_note_id       uuid   not null,
    installment_no     int    not null check (installment_no >= 1),
    due_date           date   not null,
    bill_on            date   not null,
    principal_due_fen  bigint not null,
    principal_paid_fen bigint not null check (principal_paid_fen between 0 and principal_due_fen),
    interest_due_fen   bigint not null,
    interest_paid_fen  bigint not null check (interest_paid_fen between 0 and interest_due_fen),
    fee_due_fen        bigint not null,
    fee_paid_fen       bigint not null check (fee_paid_fen between 0 and fee_due_fen),
    penalty_paid_fen   bigint not null check (penalty_paid_fen >= 0),
    penalty_reduced_fen bigint not null default 0 check (penalty_reduced_fen >= 0),
    -- Fen-days of principal that was paid late; what is still unpaid is counted when somebody looks.
    penalty_fen_days   bigint not null check (penalty_fen_days >= 0),
    -- The same of interest, if the product charges it.
    interest_fen_days  bigint not null default 0 check (interest_fen_days >= 0),
    -- Days by which extensions have put it off, those of them that bear interest, and fen-days of what was put off.
    put_off_due_days     int    not null default 0 check (put_off_due_days >= 0),
    put_off_bill_days    int    not null default 0,
    put_off_charged_days int    not null default 0 check (put_off_charged_days between 0 and put_off_due_days),
    put_off_fen_days     bigint not null default 0 check (put_off_fen_days >= 0),
    primary key (customer_id, loan_note_id, installment_no),
    foreign key (customer_id, loan_note_id) references loan_note (customer_id, id)
);
create index due_item_of_loan_note on due_item (loan_note_id);
create index due_item_to_bill on due_item (bill_on, customer_id);

-- Every version of a plan, the first one byte for byte as quoted (AGR-06).
create table loan_schedule (
    customer_id  uuid        not null,
    loan_note_id uuid        not null,
    version      int         not null,
    reason       text        not null check (reason in ('BOOKED', 'REFUND', 'PAYMENT', 'REVERSAL', 'WAIVER', 'EXTENSION')),
    effective_on date        not null,
    plan         text        not null,
    created_at   timestamptz not null default now(),
    primary key (customer_id, loan_note_id, version),
    foreign key (customer_id, loan_note_id) references loan_note (customer_id, id) deferrable initially deferred
);
revoke update, delete on loan_schedule from ${app_user};
