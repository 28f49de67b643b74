-- What settlement pulls per accounting date. What is taken back or goes back is negative and a correction sums to zero, so
-- that whoever sums the items of a date needs to know no kinds.
create table clearing_item (
    accounting_date  date        not null references clearing_date,
    id               uuid        not null,
    kind             text        not null check (kind in ('COLLECTION', 'COLLECTION_REVERSED',
                         'COLLECTION_CORRECTED', 'CARD_REFUND')),
    withholding_id   uuid        not null,
    repayment_id     uuid        not null,
    channel_code     text        not null,
    channel_order_no text        not null,
    lender_id        text        not null,
    customer_id      uuid        not null,
    amount_fen       bigint      not null,
    principal_fen    bigint      not null,
    interest_fen     bigint      not null,
    fee_fen          bigint      not null,
    penalty_fen      bigint      not null,
    overpaid_fen     bigint      not null,
    creditor         text        not null check (creditor in ('LENDER', 'GUARANTOR')),
    value_date       date        not null,
    occurred_at      timestamptz not null,
    primary key (accounting_date, id),
    constraint every_fen_is_somewhere
        check (amount_fen = principal_fen + interest_fen + fee_fen + penalty_fen + overpaid_fen),
    constraint sign_follows_kind check (
        case kind
            when 'COLLECTION' then amount_fen > 0 and least(principal_fen, interest_fen, fee_fen, penalty_fen, overpaid_fen) >= 0
            when 'COLLECTION_CORRECTED' then amount_fen = 0
            when 'CARD_REFUND' then amount_fen < 0 and overpaid_fen = amount_fen
            else amount_fen < 0 and greatest(principal_fen, interest_fen, fee_fen, penalty_fen, overpaid_fen) <= 0
        end)
);
-- An order may correct others twice, when it is booked and when it is reversed, and go back to its card in parts.
create unique index clearing_item_once on clearing_item (withholding_id, kind)
    where kind in ('COLLECTION', 'COLLECTION_REVERSED');
-- What was given to settlement is never changed.
revoke update, delete on clearing_item from ${app_user};
