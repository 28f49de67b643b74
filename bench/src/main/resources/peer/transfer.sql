with debited as (
    update account set balance = balance - 1, sequence = sequence + 1 where id = ?
    returning id, balance, sequence
), credited as (
    update account set balance = balance + 1, sequence = sequence + 1 where id = ?
    returning id, balance, sequence
), booked as (
    insert into transfer (id, debit, credit, amount, created_at)
    select gen_random_uuid(), debited.id, credited.id, 1, now() from debited, credited
    returning id
)
insert into entry (account_id, sequence, transfer_id, amount, balance_after)
select debited.id, debited.sequence, booked.id, -1, debited.balance from debited, booked
union all
select credited.id, credited.sequence, booked.id, 1, credited.balance from credited, booked
