-- What counts against a customer's debt at a lender: payments of the borrower, refunds of the merchant, and what the lender
-- grants without any money.
create table receipt (
    customer_id     uuid        not null,
    id              uuid        not null,
    lender_id       text        not null,
    kind            text        not null check (kind in ('DUE', 'FREE', 'EARLY_PAYOFF', 'REFUND', 'WAIVER',
                                                        'EXTENSION')),
    amount_fen      bigint      not null check (amount_fen > 0 or kind = 'EXTENSION' and amount_fen = 0),
    value_at        timestamptz not null,
    loan_note_id    uuid,
    payoff_quote_id uuid,
    before_settlement boolean   not null,
    relief          text,
    status          text        not null check (status in ('BOOKED', 'REVERSED')),
    overpaid_fen    bigint      not null check (overpaid_fen >= 0),
    paid_back_fen   bigint      not null check (paid_back_fen >= 0),
    -- Of a payment: gone back to its card, in no debt any more. Of a refund: what the merchant, and we since, gave back.
    returned_fen    bigint      not null check (returned_fen >= 0),
    answer          text,
    reversal_answer text,
    booked_at       timestamptz not null,
    version         bigint      not null,
    primary key (customer_id, id),
    constraint returned_is_a_part check (returned_fen <= amount_fen or kind = 'REFUND'),
    constraint refund_names_loan_note check ((kind in ('REFUND', 'WAIVER', 'EXTENSION')) = (loan_note_id is not null)),
    constraint relief_says_what check ((kind in ('WAIVER', 'EXTENSION')) = (relief is not null)),
    constraint early_payoff_names_quote check (kind = 'FREE' or (kind = 'EARLY_PAYOFF') = (payoff_quote_id is not null))
);
create index receipt_by_id on receipt (id);
create index receipt_in_order on receipt (customer_id, lender_id, value_at, id);

-- What was decided to go back to the borrower, by the payment whose order it goes back to.
create table overpayment_return (
    customer_id uuid        not null,
    id          uuid        not null,
    lender_id   text        not null,
    decided_at  timestamptz not null,
    primary key (customer_id, id)
);
create table overpayment_return_line (
    customer_id uuid   not null,
    return_id   uuid   not null,
    payment_id  uuid   not null,
    amount_fen  bigint not null check (amount_fen > 0),
    primary key (customer_id, return_id, payment_id),
    foreign key (customer_id, return_id) references overpayment_return
);

-- What a receipt did to each installment; taking it back subtracts the same amounts.
create table receipt_part (
    customer_id           uuid   not null,
    receipt_id            uuid   not null,
    loan_note_id          uuid   not null,
    installment_no        int    not null,
    principal_paid_fen    bigint not null,
    interest_paid_fen     bigint not null,
    fee_paid_fen          bigint not null,
    penalty_paid_fen      bigint not null,
    principal_reduced_fen bigint not null,
    interest_reduced_fen  bigint not null,
    fee_reduced_fen       bigint not null,
    penalty_reduced_fen   bigint not null default 0,
    penalty_fen_days      bigint not null,
    interest_fen_days     bigint not null default 0,
    put_off_due_days      int    not null default 0,
    put_off_bill_days     int    not null default 0,
    put_off_charged_days  int    not null default 0,
    put_off_fen_days      bigint not null default 0,
    paid_on               date   not null
);
create index receipt_part_of_receipt on receipt_part (receipt_id);
create index receipt_part_of_loan_note on receipt_part (loan_note_id, paid_on);

-- What paying early takes of a customer's loans at a lender; void as soon as one of them changes otherwise.
create table payoff_quote (
    customer_id   uuid        not null,
    id            uuid        not null,
    lender_id     text        not null,
    scope         text        not null check (scope in ('LOANS', 'INSTALLMENTS', 'AMOUNT')),
    mode          text        check (mode in ('SHORTEN_TERM', 'REDUCE_AMOUNT', 'NEXT_PERIODS')),
    amount_fen    bigint      not null check (amount_fen > 0),
    valid_until   timestamptz not null,
    status        text        not null check (status in ('OPEN', 'USED', 'VOID')),
    version       bigint      not null,
    primary key (customer_id, id),
    constraint amount_has_mode check ((scope = 'AMOUNT') = (mode is not null))
);
create index payoff_quote_by_id on payoff_quote (id);
create index payoff_quote_open on payoff_quote (customer_id, lender_id, valid_until) where status = 'OPEN';

create table payoff_quote_line (
    customer_id     uuid   not null,
    payoff_quote_id uuid   not null,
    line_no         int    not null,
    loan_note_id    uuid   not null,
    installment_no  int    not null,
    principal_fen   bigint not null check (principal_fen >= 0),
    interest_fen    bigint not null check (interest_fen >= 0),
    fee_fen         bigint not null check (fee_fen >= 0),
    penalty_fen     bigint not null check (penalty_fen >= 0),
    primary key (customer_id, payoff_quote_id, line_no)
);
create index payoff_quote_line_of_quote on payoff_quote_line (payoff_quote_id);
