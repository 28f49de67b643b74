create table settlement_run (
    accounting_date  date        primary key,
    run_id           uuid        not null unique,
    status           text        not null check (status in
        ('OPEN', 'CUT', 'CHECKED', 'NETTED', 'AWAITING_APPROVAL', 'INSTRUCTED', 'CONFIRMED', 'PARTIAL')),
    settle_on        date        not null check (settle_on > accounting_date),
    provisional      boolean     not null,
    started_by       text        not null,
    approved_by      text,
    purchase_count   bigint      not null default 0,
    purchase_fen     bigint      not null default 0,
    refund_fen       bigint      not null default 0,
    fee_fen          bigint      not null default 0,
    net_fen          bigint      not null default 0,
    collection_fen   bigint      not null default 0,
    remittance_fen   bigint      not null default 0,
    merchants        int         not null default 0,
    lenders          int         not null default 0,
    version          bigint      not null,
    created_at       timestamptz not null,
    constraint another_approves check (approved_by is null or approved_by = 'SYSTEM:automatic' or approved_by <> started_by)
);
create index settlement_run_at_work on settlement_run (accounting_date) where status <> 'CONFIRMED';

create table run_problem (
    accounting_date date        not null,
    code            text        not null,
    subject         text        not null,
    detail          text        not null,
    since           timestamptz not null,
    primary key (accounting_date, code, subject)
);

-- A journal that the ledger must get. Written in the transaction that causes it; the id derives from the cause.
create table posting (
    lender_id       text        not null,
    id              uuid        not null,
    accounting_date date        not null,
    event           text        not null,
    merchant_no     text,
    channel_code    text,
    amount_fen      bigint      not null check (amount_fen > 0),
    reference       text        not null,
    reversal_of     uuid,
    created_at      timestamptz not null,
    posted_at       timestamptz,
    refused_code    text,
    primary key (lender_id, id),
    constraint posted_or_refused check (posted_at is null or refused_code is null)
);
create index posting_open on posting (accounting_date, created_at) where posted_at is null;

create table instruction (
    id              uuid        primary key,
    accounting_date date        not null,
    kind            text        not null check (kind in ('MERCHANT', 'LENDER_REMITTANCE')),
    payee           text        not null,
    attempt         int         not null check (attempt between 1 and 100),
    replaces        uuid        references instruction,
    source          text        not null check (source in ('PAYABLE', 'RETURNED')),
    amount_fen      bigint      not null check (amount_fen > 0),
    account_no      text        not null,
    account_name    text        not null,
    bank_cnaps      text        not null,
    pay_on          date        not null,
    status          text        not null check (status in ('NEW', 'IN_DOUBT', 'SENT', 'SUCCESS', 'FAILED', 'RETURNED')),
    reason          text,
    version         bigint      not null,
    created_at      timestamptz not null,
    constraint a_resend_replaces check ((attempt = 1) = (replaces is null)),
    unique (accounting_date, kind, payee, attempt)
);
-- Never paid twice: of all attempts for a payee and date at most one is alive or has succeeded (SET-06).
create unique index instruction_one_alive on instruction (accounting_date, kind, payee)
    where status in ('NEW', 'IN_DOUBT', 'SENT', 'SUCCESS');
create index instruction_by_date on instruction (accounting_date, id);
create index instruction_to_send on instruction (pay_on, id) where status in ('NEW', 'IN_DOUBT');

create table instruction_share (
    instruction_id uuid   not null references instruction,
    lender_id      text   not null,
    amount_fen     bigint not null check (amount_fen > 0),
    primary key (instruction_id, lender_id)
);

create table bank_file (
    file_date date        not null,
    sha256    text        not null,
    count     bigint      not null check (count >= 0),
    sum_fen   bigint      not null check (sum_fen >= 0),
    taken_at  timestamptz not null,
    primary key (file_date, sha256)
);

-- One row per booking of the bank by its own serial number, whichever file brought it.
create table bank_line (
    serial_no  text        primary key,
    file_date  date        not null,
    kind       text        not null check (kind in
        ('INSTRUCTION_PAID', 'INSTRUCTION_FAILED', 'INSTRUCTION_RETURNED', 'DEPOSIT', 'CHANNEL_PAYMENT',
         'CHANNEL_DEBIT')),
    reference  text        not null,
    party      text        not null,
    amount_fen bigint      not null check (amount_fen > 0),
    reason     text        not null,
    outcome    text        not null check (outcome in ('TAKEN', 'UNEXPLAINED')),
    taken_at   timestamptz not null
);
create index bank_line_by_channel on bank_line (party, reference) where kind in ('CHANNEL_PAYMENT', 'CHANNEL_DEBIT');
create index bank_line_by_date on bank_line (file_date, serial_no);

-- What a channel collected on a value date, which is what its file and its payment are about.
create table channel_settlement (
    accounting_date date not null,
    collected_on    date not null,
    channel_code    text not null,
    status          text not null check (status in ('OPEN', 'CONFIRMED')),
    primary key (accounting_date, collected_on, channel_code)
);
create index channel_settlement_open on channel_settlement (accounting_date) where status = 'OPEN';

-- What a date comes to for a lender, and what of it is paid: less where more had been taken back before than collected. The
-- difference of all of a lender's rows is what is carried on.
create table remittance (
    lender_id       text   not null,
    accounting_date date   not null,
    item_count      bigint not null check (item_count > 0),
    net_fen         bigint not null,
    amount_fen      bigint not null check (amount_fen >= 0),
    status          text   not null check (status in ('COLLECTED', 'REMIT_PENDING', 'REMITTED', 'CARRIED')),
    primary key (lender_id, accounting_date),
    constraint carried_is_not_paid check ((status = 'CARRIED') = (amount_fen = 0))
);
create index remittance_by_date on remittance (accounting_date, lender_id);
create index remittance_open on remittance (accounting_date) where status = 'COLLECTED';

create table lender_account (
    lender_id    text        primary key,
    account_no   text        not null,
    account_name text        not null,
    bank_cnaps   text        not null,
    version      bigint      not null,
    changed_by   text        not null,
    changed_at   timestamptz not null
);

revoke delete on settlement_run, posting, instruction, instruction_share, bank_file, bank_line, channel_settlement,
    remittance from ${app_user};
revoke update on instruction_share, bank_file, bank_line from ${app_user};
