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

-- What was proved of the ledger, by night or because somebody asked, and what waits to be. "through" is the last day of
-- which every entry was seen; batches tell how far a walk is; "problems" are lines, and none means nothing was wrong.
create table proof_run (
    id            uuid        not null primary key,
    scope         text        not null check (scope in ('DAY', 'THROUGH', 'ALL')),
    through       date,
    status        text        not null check (status in ('WAITING', 'RUNNING', 'PASSED', 'FAILED')),
    asked_at      timestamptz not null,
    finished_at   timestamptz,
    batches_done  bigint      not null default 0,
    batches_total bigint,
    journals      bigint      not null default 0,
    debit_fen     bigint      not null default 0,
    credit_fen    bigint      not null default 0,
    problems      text        not null default '',
    constraint all_has_no_day_at_first check (scope = 'ALL' or through is not null),
    constraint finished_has_time check ((status in ('PASSED', 'FAILED')) = (finished_at is not null)),
    constraint passed_without_problem check (status <> 'PASSED' or problems = '' and debit_fen = credit_fen)
);
create index proof_run_open on proof_run (asked_at, id) where status in ('WAITING', 'RUNNING');
create index proof_run_failed on proof_run (finished_at) where status = 'FAILED';
create index proof_run_passed on proof_run (finished_at) where status = 'PASSED';

revoke update, delete, truncate on trial_balance, day_seal from "${app_user}";
revoke delete, truncate on proof_run from "${app_user}";
