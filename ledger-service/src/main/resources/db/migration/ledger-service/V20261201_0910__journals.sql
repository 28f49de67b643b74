-- What was booked, for ever. Insert-only by rights; monthly partitions by accounting date.
create table journal (
    lane            integer     not null,
    number          bigint      not null,
    accounting_date date        not null,
    id              uuid        not null,
    caller          text        not null,
    actor           text        not null,
    event           text        not null,
    lender_id       text        not null,
    amount_fen      bigint      not null check (amount_fen > 0),
    value_date      date        not null,
    posted_at       timestamptz not null,
    reference       text        not null,
    reversal_of     uuid,
    primary key (lane, number, accounting_date),
    constraint reversal_names_journal check ((event = 'REVERSAL') = (reversal_of is not null))
) partition by range (accounting_date);
create table journal_default partition of journal default;

create table entry (
    lane              integer  not null,
    account           text     not null,
    sequence          bigint   not null check (sequence > 0),
    accounting_date   date     not null,
    journal_number    bigint   not null,
    position          smallint not null,
    side              char(1)  not null check (side in ('D', 'C')),
    amount_fen        bigint   not null check (amount_fen > 0),
    balance_after_fen bigint   not null,
    primary key (lane, account, sequence, accounting_date)
) partition by range (accounting_date);
create table entry_default partition of entry default;
create index entry_by_journal on entry (lane, journal_number, position);

-- The hash chain: one link per commit of a lane that booked anything.
create table batch (
    lane            integer     not null,
    number          bigint      not null,
    accounting_date date        not null,
    epoch           bigint      not null,
    first_journal   bigint      not null,
    journal_count   integer     not null check (journal_count > 0),
    sum_fen         bigint      not null check (sum_fen > 0),
    previous_hash   text        not null,
    root            text        not null,
    hash            text        not null,
    written_at      timestamptz not null,
    primary key (lane, number)
);
create index batch_by_date on batch (accounting_date, lane, number);

-- A journal is reversed at most once.
create table reversal (
    lane        integer not null,
    original_id uuid    not null,
    reversal_id uuid    not null,
    primary key (lane, original_id)
);

-- The first answer to a request id, refusals included. Not partitioned by date: a retry after midnight must find it.
create table request (
    request_id      uuid        not null,
    caller          text        not null,
    lane            integer     not null,
    kind            text        not null check (kind in ('JOURNAL', 'HOLD', 'TOMBSTONE')),
    body_hash       text        not null,
    refusal         text,
    detail          text        not null,
    journal_number  bigint,
    accounting_date date,
    answered_at     timestamptz not null,
    primary key (request_id, caller),
    constraint booked_has_date check ((journal_number is null) = (accounting_date is null))
);

-- "hold" is money of one lender set aside for one purchase.
create table hold (
    lane             integer     not null,
    id               uuid        not null,
    caller           text        not null,
    lender_id        text        not null,
    amount_fen       bigint      not null check (amount_fen >= 0),
    position_fen     bigint      not null check (position_fen >= 0),
    advance_fen      bigint      not null check (advance_fen >= 0),
    status           text        not null check (status in ('HELD', 'POSTED', 'VOIDED', 'EXPIRED')),
    expires_at       timestamptz not null,
    reference        text        not null,
    changed_at       timestamptz not null,
    journal_id       uuid,
    journal_number   bigint,
    accounting_date  date,
    merchant_no      text,
    posted_fen       bigint check (posted_fen <= amount_fen),
    posted_reference text,
    primary key (lane, id),
    constraint parts_make_amount check (position_fen + advance_fen = amount_fen),
    constraint posted_has_journal check ((status = 'POSTED') = (journal_id is not null and posted_fen is not null))
);
create index hold_open on hold (lane, lender_id) where status = 'HELD';

revoke update, delete, truncate on journal, journal_default, entry, entry_default, batch, reversal, request
    from "${app_user}";
revoke delete, truncate on lane, lender, balance, hold from "${app_user}";

-- Makes the monthly partitions that a span of days needs. Runs with the owner's rights, because the role that posts may
-- not create tables; a month that already has rows in the default partition stays there.
create function ensure_month(p_day date) returns boolean
    language plpgsql
    security definer
    set search_path = public, pg_temp
as $$
declare
    v_from   date := date_trunc('month', p_day)::date;
    v_to     date := (date_trunc('month', p_day) + interval '1 month')::date;
    v_suffix text := to_char(v_from, 'YYYY_MM');
    v_table  text;
begin
    perform pg_advisory_xact_lock(7001, 0);
    if to_regclass('public.entry_' || v_suffix) is not null then
        return false;
    end if;
    if exists (select 1 from journal_default where accounting_date >= v_from and accounting_date < v_to)
       or exists (select 1 from entry_default where accounting_date >= v_from and accounting_date < v_to) then
        return false;
    end if;
    foreach v_table in array array ['journal', 'entry'] loop
        execute format('create table %I partition of %I for values from (%L) to (%L)',
                       v_table || '_' || v_suffix, v_table, v_from, v_to);
        execute format('revoke update, delete, truncate on %I from %I', v_table || '_' || v_suffix, '${app_user}');
    end loop;
    return true;
end
$$;
