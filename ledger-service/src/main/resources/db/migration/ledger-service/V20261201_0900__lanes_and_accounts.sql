-- One row per lane. Every batch compares the epoch and moves the end of the chain; sealing a day moves closed_through.
create table lane (
    lane           integer not null primary key,
    epoch          bigint  not null default 0,
    batch_number   bigint  not null default 0,
    batch_hash     text    not null default repeat('0', 64) check (length(batch_hash) = 64),
    journal_number bigint  not null default 0,
    closed_through date    not null default date '1970-01-01'
);

-- A lender has a lane for ever: its money never leaves it.
create table lender (
    lender_id   text        not null primary key,
    name        text        not null,
    lane        integer     not null references lane (lane),
    created_at  timestamptz not null
);

-- What an account of one lane holds now, in fen on its normal side; changes only together with entries or holds.
create table balance (
    lane          integer not null,
    account       text    not null,
    account_type  text    not null,
    owner         text    not null,
    balance_fen   bigint  not null,
    held_fen      bigint  not null check (held_fen >= 0),
    sequence      bigint  not null check (sequence >= 0),
    line_fen      bigint  not null check (line_fen >= 0),
    line_valid_to date    not null,
    mark_fen      bigint  not null,
    mark_date     date    not null,
    primary key (lane, account),
    -- The lane decides the floors; these are the backstop.
    constraint floor_of_position check (account_type <> 'LENDER_POSITION' or balance_fen >= held_fen),
    constraint floor_of_advance check (account_type <> 'ADVANCE_RECEIVABLE' or balance_fen >= 0)
);
comment on column balance.mark_fen is 'highest balance on mark_date, an accounting day: how low a position is, is told against it';
create index balance_by_type on balance (account_type, owner, lane);

-- Who agreed to which advance line, one row per change (POS-04).
create table advance_line (
    lane        integer     not null,
    lender_id   text        not null,
    line_fen    bigint      not null check (line_fen >= 0),
    valid_to    date        not null,
    approved_by text        not null,
    set_at      timestamptz not null,
    primary key (lane, lender_id, set_at)
);

revoke update, delete, truncate on advance_line from "${app_user}";
