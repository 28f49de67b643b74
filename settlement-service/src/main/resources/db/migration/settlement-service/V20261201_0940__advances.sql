-- What was advanced for a lender on a date and must be back within T+1 (POS-05). How much is back is the ledger's to say.
create table advance (
    lender_id       text        not null,
    accounting_date date        not null,
    amount_fen      bigint      not null check (amount_fen > 0),
    due_at          timestamptz not null,
    status          text        not null check (status in ('DRAWN', 'OVERDUE', 'RETURNED')),
    primary key (lender_id, accounting_date)
);
create index advance_falling_due on advance (due_at) where status = 'DRAWN';
create index advance_overdue on advance (lender_id, accounting_date) where status = 'OVERDUE';

revoke delete on advance from ${app_user};
