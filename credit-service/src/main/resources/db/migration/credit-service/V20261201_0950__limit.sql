-- One row per limit; every change of its numbers happens under this row's lock, together with a movement (CRD-07).
create table limit_account (
    id             uuid        not null,
    customer_id    uuid        not null references customer,
    lender_id      text        not null,
    product_code   text        not null,
    contract_no    text        not null,
    revolving      boolean     not null,
    total_fen      bigint      not null check (total_fen >= 0),
    temporary_fen  bigint      not null default 0 check (temporary_fen >= 0),
    held_fen       bigint      not null check (held_fen >= 0),
    used_fen       bigint      not null check (used_fen >= 0),
    status         text        not null check (status in ('ACTIVE', 'FROZEN', 'EXPIRED', 'CLOSED')),
    freeze_reasons text[]      not null default '{}'
        check (freeze_reasons <@ array['OVERDUE', 'FRAUD', 'LENDER_ORDER', 'CUSTOMER', 'DECEASED']),
    grade          text,
    price_tier     text        not null,
    valid_to       date        not null,
    owner          text        not null check (owner in ('PLATFORM', 'LENDER')),
    movement_count bigint      not null check (movement_count >= 0),
    opened_at      timestamptz not null,
    primary key (customer_id, id),
    constraint usable_without_reason check (status <> 'ACTIVE' or cardinality(freeze_reasons) = 0),
    constraint frozen_with_reason check (status <> 'FROZEN' or cardinality(freeze_reasons) > 0)
) with (fillfactor = 70);
create index limit_account_by_id on limit_account (id);
create unique index limit_account_one_open on limit_account (customer_id, lender_id, product_code)
    where status in ('ACTIVE', 'FROZEN');
create index limit_account_to_expire on limit_account (valid_to) where status in ('ACTIVE', 'FROZEN');

-- What happened to a limit, in order and for ever (CRD-08). The room is total + temporary - held - used; below zero it is over-used.
create table limit_movement (
    customer_id      uuid        not null,
    limit_account_id uuid        not null,
    sequence         bigint      not null check (sequence > 0),
    type             text        not null check (type in ('GRANT', 'ADJUST_UP', 'ADJUST_DOWN', 'TEMPORARY_UP',
                                     'TEMPORARY_DOWN', 'HOLD', 'RELEASE', 'USE', 'RESTORE',
                                     'RESTORE_REVERSAL', 'FREEZE', 'UNFREEZE')),
    amount_fen       bigint      not null check (amount_fen >= 0),
    room_before_fen  bigint      not null,
    room_after_fen   bigint      not null,
    business_type    text        not null,
    business_no      text        not null,
    note             text,
    booked_by        text        not null,
    booked_at        timestamptz not null,
    primary key (customer_id, limit_account_id, sequence),
    foreign key (customer_id, limit_account_id) references limit_account (customer_id, id),
    constraint booked_once unique (customer_id, limit_account_id, type, business_no),
    constraint room_moves_by_type check (room_after_fen - room_before_fen = case
        when type in ('GRANT', 'ADJUST_UP', 'TEMPORARY_UP', 'RELEASE', 'RESTORE') then amount_fen
        when type in ('ADJUST_DOWN', 'TEMPORARY_DOWN', 'HOLD', 'RESTORE_REVERSAL') then -amount_fen
        else 0 end),
    constraint only_freezes_without_amount check ((type in ('FREEZE', 'UNFREEZE')) = (amount_fen = 0))
);
revoke update, delete, truncate on limit_movement from ${app_user};

-- A promise of a part of a limit until an instant (CRD-09). Without an amount it is the mark of a release that came first.
create table limit_hold (
    id               uuid        not null,
    customer_id      uuid        not null,
    limit_account_id uuid        not null,
    amount_fen       bigint      check (amount_fen > 0),
    used_fen         bigint      not null default 0 check (used_fen >= 0 and used_fen <= coalesce(amount_fen, 0)),
    -- What the loan of the purchase still uses, by its newest standing: all of it before the first (CRD-10, CRD-11).
    still_used_fen   bigint      not null default 0 check (still_used_fen between 0 and used_fen),
    standing_sequence bigint     not null default 0 check (standing_sequence >= 0),
    purchase_id      uuid,
    expires_at       timestamptz,
    status           text        not null check (status in ('HELD', 'USED', 'RELEASED', 'EXPIRED')),
    primary key (customer_id, id),
    foreign key (customer_id, limit_account_id) references limit_account (customer_id, id),
    constraint used_says_how_much check ((status = 'USED') = (used_fen > 0)),
    constraint used_whole_before_a_standing
        check (standing_sequence = 0 and still_used_fen = used_fen or standing_sequence > 0 and status = 'USED'),
    constraint mark_is_released
        check (amount_fen is not null and purchase_id is not null and expires_at is not null or status = 'RELEASED')
) with (fillfactor = 80);
create index limit_hold_of_purchase on limit_hold (customer_id, purchase_id);
create index limit_hold_to_expire on limit_hold (expires_at) where status = 'HELD';
