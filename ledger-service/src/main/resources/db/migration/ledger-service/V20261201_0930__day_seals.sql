-- What each type of account of each lane did on a day and held at its end, in fen on the normal side.
create table trial_balance (
    accounting_date date    not null,
    lane            integer not null,
    account_type    text    not null,
    debit_fen       bigint  not null check (debit_fen >= 0),
    credit_fen      bigint  not null check (credit_fen >= 0),
    closing_fen     bigint  not null,
    primary key (accounting_date, lane, account_type)
);

-- A day that takes no more entries: chained to the day sealed before and signed.
create table day_seal (
    accounting_date date        not null primary key,
    previous_date   date,
    previous_hash   text        not null,
    lane_heads      text        not null,
    journal_count   bigint      not null,
    debit_fen       bigint      not null,
    credit_fen      bigint      not null,
    hash            text        not null,
    public_key      text        not null,
    signature       text        not null,
    sealed_at       timestamptz not null,
    constraint sealed_in_balance check (debit_fen = credit_fen)
);
create unique index day_seal_chain on day_seal (previous_hash);

-- What the nightly proof found; no rows of findings means nothing was wrong.
create table proof_run (
    accounting_date date        not null,
    run_at          timestamptz not null,
    journals        bigint      not null,
    batches         bigint      not null,
    problems        text        not null,
    primary key (accounting_date, run_at)
);

revoke update, delete, truncate on trial_balance, day_seal, proof_run from "${app_user}";
