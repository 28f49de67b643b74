-- Commits everything one batch decided, or nothing. The lane comes first, so that a distributed PostgreSQL can send the
-- call to the node that has the lane.
--
-- LG001  the caller no longer owns the lane, or its picture of the chain is old
-- LG002  a request id or hold id is known already: look it up and decide again
-- LG003  the accounting day is closed
-- LG004  a balance is not what the lane believed, or a line would be overdrawn
create function write_batch(
    p_lane integer, p_epoch bigint, p_accounting_date date, p_now timestamptz,
    -- the link of the chain; count 0: nothing booked
    p_batch_number bigint, p_previous_hash text, p_root text, p_hash text,
    p_first_journal bigint, p_journal_count integer, p_sum_fen bigint,
    -- journals
    j_id uuid[], j_caller text[], j_actor text[], j_event text[], j_lender text[], j_amount bigint[],
    j_value_date text[], j_reference text[], j_reversal_of uuid[],
    -- entries
    e_account text[], e_sequence bigint[], e_journal bigint[], e_position bigint[], e_side text[], e_amount bigint[],
    e_balance bigint[],
    -- accounts: what they were and what they become
    a_account text[], a_type text[], a_owner text[], a_old_balance bigint[], a_old_held bigint[], a_old_sequence bigint[],
    a_balance bigint[], a_held bigint[], a_sequence bigint[], a_line bigint[], a_line_valid_to text[],
    -- holds that appear
    h_id uuid[], h_caller text[], h_lender text[], h_amount bigint[], h_position bigint[], h_advance bigint[],
    h_expires_at text[], h_reference text[],
    -- holds that end, those that appeared in this very batch included
    u_id uuid[], u_status text[], u_journal_id uuid[], u_journal bigint[], u_merchant text[], u_posted bigint[],
    u_reference text[],
    -- answers
    r_id uuid[], r_caller text[], r_kind text[], r_hash text[], r_refusal text[], r_detail text[], r_journal bigint[],
    -- advance lines
    l_lender text[], l_line bigint[], l_valid_to text[], l_approved_by text[]
) returns void
    language plpgsql
as $$
declare
    v_closed   date;
    v_count    bigint;
    v_inserted bigint;
begin
    update lane
       set batch_number   = p_batch_number,
           batch_hash     = p_hash,
           journal_number = p_first_journal + p_journal_count - 1
     where lane = p_lane
       and epoch = p_epoch
       and batch_number = p_batch_number - sign(p_journal_count)
       and batch_hash = p_previous_hash
       and journal_number = p_first_journal - 1
    returning closed_through into v_closed;
    if not found then
        raise exception 'lane % is not owned by epoch %', p_lane, p_epoch using errcode = 'LG001';
    end if;
    if v_closed >= p_accounting_date then
        raise exception 'day % is closed', p_accounting_date using errcode = 'LG003';
    end if;

    insert into request (request_id, caller, lane, kind, body_hash, refusal, detail, journal_number, accounting_date,
                         answered_at)
    select r.id, r.caller, p_lane, r.kind, r.hash, r.refusal, r.detail, r.journal,
           case when r.journal is not null then p_accounting_date end, p_now
      from unnest(r_id, r_caller, r_kind, r_hash, r_refusal, r_detail, r_journal)
               as r (id, caller, kind, hash, refusal, detail, journal)
    on conflict do nothing;
    get diagnostics v_count = row_count;
    if v_count <> cardinality(r_id) then
        raise exception 'known request' using errcode = 'LG002';
    end if;

    if cardinality(h_id) > 0 then
        insert into hold (lane, id, caller, lender_id, amount_fen, position_fen, advance_fen, status, expires_at,
                          reference, changed_at)
        select p_lane, h.id, h.caller, h.lender, h.amount, h.position, h.advance, 'HELD', h.expires_at::timestamptz,
               h.reference, p_now
          from unnest(h_id, h_caller, h_lender, h_amount, h_position, h_advance, h_expires_at, h_reference)
                   as h (id, caller, lender, amount, position, advance, expires_at, reference)
        on conflict do nothing;
        get diagnostics v_count = row_count;
        if v_count <> cardinality(h_id) then
            raise exception 'known hold' using errcode = 'LG002';
        end if;
    end if;

    if cardinality(u_id) > 0 then
        update hold
           set status = u.status, changed_at = p_now, journal_id = u.journal_id, journal_number = u.journal,
               accounting_date = case when u.journal is not null then p_accounting_date end,
               merchant_no = u.merchant, posted_fen = u.posted, posted_reference = u.reference
          from unnest(u_id, u_status, u_journal_id, u_journal, u_merchant, u_posted, u_reference)
                   as u (id, status, journal_id, journal, merchant, posted, reference)
         where hold.lane = p_lane and hold.id = u.id and hold.status = 'HELD';
        get diagnostics v_count = row_count;
        if v_count <> cardinality(u_id) then
            raise exception 'a hold is not open' using errcode = 'LG004';
        end if;
    end if;

    -- mark_fen: the highest balance of the day, what it opened with included.
    update balance b
       set balance_fen = a.balance, held_fen = a.held, sequence = a.sequence, line_fen = a.line,
           line_valid_to = a.line_valid_to::date,
           mark_fen = greatest(a.balance,
                               case when b.mark_date < p_accounting_date then b.balance_fen else b.mark_fen end),
           mark_date = p_accounting_date
      from unnest(a_account, a_old_balance, a_old_held, a_old_sequence, a_balance, a_held, a_sequence, a_line,
                  a_line_valid_to)
               as a (account, old_balance, old_held, old_sequence, balance, held, sequence, line, line_valid_to)
     where b.lane = p_lane and b.account = a.account
       and b.balance_fen = a.old_balance and b.held_fen = a.old_held and b.sequence = a.old_sequence
       and (b.account_type <> 'ADVANCE_RECEIVABLE'
            or a.balance + a.held <= greatest(a.line, b.balance_fen + b.held_fen));
    get diagnostics v_count = row_count;
    if v_count <> cardinality(a_account) then
        insert into balance (lane, account, account_type, owner, balance_fen, held_fen, sequence, line_fen,
                             line_valid_to, mark_fen, mark_date)
        select p_lane, a.account, a.type, a.owner, a.balance, a.held, a.sequence, a.line, a.line_valid_to::date,
               a.balance, p_accounting_date
          from unnest(a_account, a_type, a_owner, a_old_balance, a_old_held, a_old_sequence, a_balance, a_held,
                      a_sequence, a_line, a_line_valid_to)
                   as a (account, type, owner, old_balance, old_held, old_sequence, balance, held, sequence, line,
                         line_valid_to)
         where a.old_sequence = 0 and a.old_balance = 0 and a.old_held = 0
           and (a.type <> 'ADVANCE_RECEIVABLE' or a.balance + a.held <= a.line)
        on conflict do nothing;
        get diagnostics v_inserted = row_count;
        if v_count + v_inserted <> cardinality(a_account) then
            raise exception 'balances are not what the lane believed' using errcode = 'LG004';
        end if;
    end if;

    if p_journal_count > 0 then
        insert into journal (lane, number, accounting_date, id, caller, actor, event, lender_id, amount_fen, value_date,
                             posted_at, reference, reversal_of)
        select p_lane, p_first_journal + j.ordinal - 1, p_accounting_date, j.id, j.caller, j.actor, j.event, j.lender,
               j.amount, j.value_date::date, p_now, j.reference, j.reversal_of
          from unnest(j_id, j_caller, j_actor, j_event, j_lender, j_amount, j_value_date, j_reference, j_reversal_of)
                   with ordinality
                   as j (id, caller, actor, event, lender, amount, value_date, reference, reversal_of, ordinal);

        insert into entry (lane, account, sequence, accounting_date, journal_number, position, side, amount_fen,
                           balance_after_fen)
        select p_lane, e.account, e.sequence, p_accounting_date, e.journal, e.position, e.side, e.amount, e.balance
          from unnest(e_account, e_sequence, e_journal, e_position, e_side, e_amount, e_balance)
                   as e (account, sequence, journal, position, side, amount, balance);

        insert into batch (lane, number, accounting_date, epoch, first_journal, journal_count, sum_fen, previous_hash,
                           root, hash, written_at)
        values (p_lane, p_batch_number, p_accounting_date, p_epoch, p_first_journal, p_journal_count, p_sum_fen,
                p_previous_hash, p_root, p_hash, p_now);

        insert into reversal (lane, original_id, reversal_id)
        select p_lane, j.reversal_of, j.id from unnest(j_id, j_reversal_of) as j (id, reversal_of)
         where j.reversal_of is not null;
    end if;

    if cardinality(l_lender) > 0 then
        insert into advance_line (lane, lender_id, line_fen, valid_to, approved_by, set_at)
        select p_lane, l.lender, l.line, l.valid_to::date, l.approved_by, clock_timestamp()
          from unnest(l_lender, l_line, l_valid_to, l_approved_by) as l (lender, line, valid_to, approved_by);
    end if;
end
$$;
