-- What the owners had for an accounting date, pulled once and never changed but for what settlement adds.
create table trade_item (
    merchant_no      text        not null,
    id               uuid        not null,
    accounting_date  date        not null,
    kind             text        not null check (kind in ('PURCHASE', 'REFUND_BEFORE_SETTLEMENT', 'REFUND_AFTER_SETTLEMENT')),
    purchase_id      uuid        not null,
    purchase_no      text        not null,
    lender_id        text        not null,
    product_code     text        not null,
    amount_fen       bigint      not null check (amount_fen > 0),
    advance_fen      bigint      not null check (advance_fen between 0 and amount_fen),
    occurred_at      timestamptz not null,
    -- Set by netting: the fee of a purchase, or minus the fee given back with a refund.
    fee_fen          bigint,
    fee_rate_percent numeric(7, 4),
    -- The run whose net covered a refund after settlement.
    covered_on       date,
    primary key (merchant_no, id),
    constraint fee_has_a_direction check (case kind when 'PURCHASE' then fee_fen >= 0 else fee_fen <= 0 end),
    constraint only_late_refunds_are_covered check (covered_on is null or kind = 'REFUND_AFTER_SETTLEMENT')
);
create index trade_item_by_date on trade_item (accounting_date, merchant_no);
create index trade_item_by_purchase on trade_item (merchant_no, purchase_id);
create index trade_item_uncovered on trade_item (merchant_no, occurred_at)
    where kind = 'REFUND_AFTER_SETTLEMENT' and covered_on is null;
create index trade_item_covered on trade_item (covered_on, merchant_no) where covered_on is not null;

-- What was taken back or went back to a card comes as an item with negative amounts, a change of how earlier collections
-- were spread as one of parts that sum to zero.
create table collection_item (
    lender_id        text   not null,
    id               uuid   not null,
    accounting_date  date   not null,
    kind             text   not null check (kind in ('COLLECTION', 'COLLECTION_REVERSED', 'COLLECTION_CORRECTED',
                         'CARD_REFUND')),
    withholding_id   uuid   not null,
    repayment_id     uuid   not null,
    channel_code     text   not null,
    channel_order_no text   not null,
    customer_id      uuid   not null,
    amount_fen       bigint not null check ((amount_fen = 0) = (kind = 'COLLECTION_CORRECTED')),
    principal_fen    bigint not null,
    interest_fen     bigint not null,
    fee_fen          bigint not null,
    penalty_fen      bigint not null,
    overpaid_fen     bigint not null,
    creditor         text   not null check (creditor in ('LENDER', 'GUARANTOR')),
    value_date       date   not null,
    primary key (lender_id, id),
    constraint overpaid_is_a_part
        check (abs(overpaid_fen) <= abs(amount_fen) or kind = 'COLLECTION_CORRECTED')
);
create index collection_item_by_date on collection_item (accounting_date, lender_id);
create index collection_item_by_channel on collection_item (channel_code, value_date);

-- How a merchant is settled in one run: its terms as they were then (account encrypted), and what came out.
create table merchant_net (
    merchant_no      text          not null,
    accounting_date  date          not null,
    name             text          not null,
    fee_rate_percent numeric(7, 4) not null check (fee_rate_percent between 0 and 100),
    account_no       text          not null,
    account_name     text          not null,
    bank_cnaps       text          not null,
    held             boolean       not null,
    netted           boolean       not null default false,
    net_fen          bigint        not null default 0,
    uncovered_fen    bigint        not null default 0 check (uncovered_fen >= 0),
    pay_fen          bigint        not null default 0 check (pay_fen >= 0),
    primary key (merchant_no, accounting_date),
    constraint held_is_not_paid check (not held or pay_fen = 0),
    constraint paid_is_not_more_than_net check (pay_fen <= greatest(net_fen, 0))
);
create index merchant_net_by_date on merchant_net (accounting_date, merchant_no);

-- What of a merchant's payable is not settled yet, per lender; below zero after refunds. Netting alone changes it.
create table merchant_lane (
    merchant_no    text   not null,
    lender_id      text   not null,
    balance_fen    bigint not null,
    fee_credit_fen bigint not null check (fee_credit_fen >= 0),
    primary key (merchant_no, lender_id)
);
create index merchant_lane_open on merchant_lane (merchant_no) where balance_fen <> 0;

create table lane_net (
    merchant_no        text   not null,
    accounting_date    date   not null,
    lender_id          text   not null,
    carried_in_fen     bigint not null,
    purchase_fen       bigint not null check (purchase_fen >= 0),
    refund_before_fen  bigint not null check (refund_before_fen >= 0),
    refund_after_fen   bigint not null check (refund_after_fen >= 0),
    fee_fen            bigint not null check (fee_fen >= 0),
    fee_credit_in_fen  bigint not null check (fee_credit_in_fen >= 0),
    fee_credit_out_fen bigint not null check (fee_credit_out_fen >= 0),
    settled_fen        bigint not null check (settled_fen >= 0),
    carried_out_fen    bigint not null,
    primary key (merchant_no, accounting_date, lender_id),
    constraint nothing_is_lost check (
        carried_in_fen + purchase_fen - refund_before_fen - refund_after_fen - fee_fen - settled_fen = carried_out_fen)
);
create index lane_net_by_date on lane_net (accounting_date, merchant_no, lender_id);

revoke delete on trade_item, collection_item, merchant_net, lane_net from ${app_user};
