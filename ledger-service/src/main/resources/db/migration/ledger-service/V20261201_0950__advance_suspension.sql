-- A line that is suspended keeps what was approved and advances nothing (POS-05).
alter table balance add column line_suspended boolean not null default false;
comment on column balance.line_suspended is 'only on ADVANCE_RECEIVABLE: nothing is advanced until what is overdue has come back';

-- Who stopped a line or let it go on, one row per change.
create table advance_suspension (
    lane      integer     not null,
    lender_id text        not null,
    suspended boolean     not null,
    reason    text        not null,
    set_at    timestamptz not null,
    primary key (lane, lender_id, set_at)
);

revoke update, delete, truncate on advance_suspension from "${app_user}";

-- Joins write_batch in its statement, which has seen to it that the account's row is there.
create function keep_suspensions(p_lane integer, s_lender text[], s_suspended text[], s_reason text[]) returns void
    language plpgsql
as $$
declare
    v_count bigint;
begin
    update balance b
       set line_suspended = s.suspended::boolean
      from unnest(s_lender, s_suspended) as s (lender, suspended)
     where b.lane = p_lane and b.account = 'ADVANCE_RECEIVABLE:' || s.lender;
    get diagnostics v_count = row_count;
    if v_count <> cardinality(s_lender) then
        raise exception 'no advance line to suspend' using errcode = 'LG004';
    end if;

    insert into advance_suspension (lane, lender_id, suspended, reason, set_at)
    select p_lane, s.lender, s.suspended::boolean, s.reason, clock_timestamp()
      from unnest(s_lender, s_suspended, s_reason) as s (lender, suspended, reason);
end
$$;
