-- A book as it stands before the business date :first. Loan notes of 12 months over the past year, two per borrower; what
-- was due is paid, and so is what falls due within the next days, but 5.5 % of the borrowers stopped some months ago.
-- Everything follows from the number of the loan note, so the same book can be written again.

create function time_ordered(kind text, k bigint) returns uuid language sql immutable parallel safe as $$
    select (lpad(to_hex(k), 12, '0') || '7' || substr(md5(kind || k), 1, 3) || '8' || substr(md5(kind || k), 4, 15))::uuid
$$;
create function spread(kind text, k bigint) returns int language sql immutable parallel safe as $$
    select hashtextextended(kind || k, 0)::bit(31)::int
$$;

create function due_dates_before(lent_on date, day date) returns int language sql immutable parallel safe as $$
    select case when (lent_on + interval '1 month' * months)::date < day then months else months - 1 end
      from (select (extract(year from day) * 12 + extract(month from day)
                    - extract(year from lent_on) * 12 - extract(month from lent_on))::int as months) apart
$$;

create unlogged table book_loan as
select *, (lent_on + interval '1 month' * (paid + 1))::date as next_due_on
  from (select *, least(12, greatest(0, case when stopped then due_dates_before(lent_on, date ':first') - 1 - spread('b', k) % 7
                                             else due_dates_before(lent_on, date ':first' + 5) end)) as paid
          from (select k, time_ordered('c', (k + 1) / 2) as customer_id, time_ordered('l', k) as id,
                       date ':first' - 1 - spread('d', k) % 365 as lent_on, spread('s', k) % 1000 < 55 as stopped
                  from generate_series(1, :loans) k) start) stand;

insert into borrower_account (customer_id, lender_id, next_due_on)
select customer_id, 'HARBOR', min(case when paid < 12 then next_due_on end) from book_loan group by customer_id;

insert into loan_note (customer_id, id, loan_note_no, lender_id, product_code, product_version, price_tier, term_count,
                       quote_id, contract_no, limit_account_id, purchase_id, merchant_no, merchant_name, status, grade,
                       overdue_bucket, moves_on, principal_fen, refunded_fen, standing_sequence, penalty_rate,
                       schedule_version, lent_on, booked_on,
                       maturity_date, next_due_on, closed_on, open_from, event_sequence, version)
select customer_id, id, 'LN' || lpad(k::text, 16, '0'), 'HARBOR', 'HARBOR-EASY', 1, 'STANDARD', 12,
       time_ordered('q', k), 'CT' || lpad(((k + 1) / 2)::text, 14, '0'), time_ordered('a', (k + 1) / 2),
       time_ordered('p', k), (898310000000000 + spread('m', k) % 2000)::text, 'Merchant ' || spread('m', k) % 2000,
       case when paid = 12 then 'SETTLED_NORMAL' when days >= 1 then 'OVERDUE' else 'ACTIVE' end,
       case when paid = 12 or days < 1 then 'NORMAL' when days < 31 then 'SPECIAL_MENTION'
            when days < 91 then 'SUBSTANDARD' when days < 181 then 'DOUBTFUL' else 'LOSS' end,
       case when paid < 12 and days >= 1 then least((days - 1) / 30, 6) end,
       case when paid = 12 then null when days < 1 then next_due_on + 1
            when days <= 180 then next_due_on + ((days - 1) / 30 + 1) * 30 + 1 end,
       120000, 0, paid, 23.4, 1, lent_on, lent_on, (lent_on + interval '12 months')::date,
       case when paid < 12 then next_due_on end, case when paid = 12 then next_due_on end,
       lent_on::timestamp at time zone 'Asia/Shanghai', 1 + paid, 0
  from (select *, date ':first' - 1 - next_due_on as days from book_loan) b;

insert into due_item (customer_id, loan_note_id, installment_no, due_date, bill_on, principal_due_fen, principal_paid_fen,
                      interest_due_fen, interest_paid_fen, fee_due_fen, fee_paid_fen, penalty_paid_fen, penalty_fen_days)
select customer_id, id, i, (lent_on + interval '1 month' * i)::date,
       (lent_on + interval '1 month' * i)::date - 10,
       10000, case when i <= paid then 10000 else 0 end, 700, case when i <= paid then 700 else 0 end, 0, 0, 0, 0
  from book_loan, generate_series(1, 12) i;

insert into receipt (customer_id, id, lender_id, kind, amount_fen, value_at, before_settlement, status, overpaid_fen,
                     paid_back_fen, returned_fen, booked_at, version)
select customer_id, time_ordered('r', k * 12 + i), 'HARBOR', 'FREE', 10700, paid_at, false, 'BOOKED', 0, 0, 0, paid_at, 0
  from (select *, least((lent_on + interval '1 month' * i)::date, date ':first' - 1)::timestamp as paid_at
          from book_loan, generate_series(1, 12) i where i <= paid) p;

insert into receipt_part (customer_id, receipt_id, loan_note_id, installment_no, principal_paid_fen, interest_paid_fen,
                          fee_paid_fen, penalty_paid_fen, principal_reduced_fen, interest_reduced_fen, fee_reduced_fen,
                          penalty_fen_days, paid_on)
select customer_id, time_ordered('r', k * 12 + i), id, i, 10000, 700, 0, 0, 0, 0, 0, 0,
       least((lent_on + interval '1 month' * i)::date, date ':first' - 1)
  from book_loan, generate_series(1, 12) i where i <= paid;

insert into bill_line (customer_id, loan_note_id, installment_no, bill_id, lender_id, due_date, issued_on, principal_fen,
                       interest_fen, fee_fen)
select customer_id, loan_note_id, installment_no, bill_id(customer_id, 'HARBOR', due_date), 'HARBOR',
       due_date, bill_on, principal_due_fen, interest_due_fen, 0
  from due_item where bill_on < date ':first';

drop table book_loan;
drop function time_ordered, spread, due_dates_before;
