-- What settlement pulls per accounting date, and what a person must look at.
create table clearing_date (
    accounting_date date primary key,
    cut_at          timestamptz,
    run_id          uuid,
    constraint cut_by_a_run check ((cut_at is null) = (run_id is null))
);

create table clearing_item (
    accounting_date  date        not null references clearing_date,
    id               uuid        not null,
    kind             text        not null check (kind in ('COLLECTION', 'COLLECTION_REVERSED')),
    withholding_id   uuid        not null,
    repayment_id     uuid        not null,
    channel_code     text        not null,
    channel_order_no text        not null,
    lender_id        text        not null,
    customer_id      uuid        not null,
    amount_fen       bigint      not null check (amount_fen > 0),
    principal_fen    bigint      not null check (principal_fen >= 0),
    interest_fen     bigint      not null check (interest_fen >= 0),
    fee_fen          bigint      not null check (fee_fen >= 0),
    penalty_fen      bigint      not null check (penalty_fen >= 0),
    overpaid_fen     bigint      not null check (overpaid_fen >= 0),
    creditor         text        not null check (creditor in ('LENDER', 'GUARANTOR')),
    value_date       date        not null,
    occurred_at      timestamptz not null,
    primary key (accounting_date, id),
    constraint every_fen_is_somewhere
        check (amount_fen = principal_fen + interest_fen + fee_fen + penalty_fen + overpaid_fen)
);
create unique index clearing_item_once on clearing_item (withholding_id, kind);
-- What was given to settlement is never changed.
revoke update, delete on clearing_item from ${app_user};

create table alarm (
    id           uuid        primary key,
    kind         text        not null,
    subject      text        not null,
    detail       text        not null,
    raised_at    timestamptz not null,
    closed_at    timestamptz,
    closed_by    text,
    close_reason text,
    constraint closed_by_whom_and_why
        check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (close_reason is null))
);
create unique index alarm_one_open on alarm (kind, subject) where closed_at is null;
create index alarm_list on alarm (id);
