-- The least that a ledger needs: balances, transfers, entries with the balance after each.
create table account (
    id       bigint generated always as identity primary key,
    balance  bigint not null,
    sequence bigint not null default 0
) with (fillfactor = 50);

create table transfer (
    id         uuid        primary key,
    debit      bigint      not null,
    credit     bigint      not null,
    amount     bigint      not null check (amount > 0),
    created_at timestamptz not null
);

create table entry (
    account_id    bigint not null,
    sequence      bigint not null,
    transfer_id   uuid   not null,
    amount        bigint not null,
    balance_after bigint not null,
    primary key (account_id, sequence)
);
