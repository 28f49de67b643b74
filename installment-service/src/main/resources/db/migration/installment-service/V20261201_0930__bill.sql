-- The id of the bill of a customer, lender and due date. It begins with the date: what a night bills lies together in the
-- index, and bills are listed by due date.
create function bill_id(customer_id uuid, lender_id text, due_date date) returns uuid immutable
return (lpad(to_hex(due_date - date '1970-01-01'), 8, '0')
        || substr(md5(customer_id::text || lender_id || due_date::text), 9))::uuid;

-- Lines of bills (BIL-02): an installment is billed once for a due date, with the amounts that were open when its bill day
-- began. The lines of a customer, lender and due date are one bill (BIL-01); what is still owed on it is read from the
-- installments. The key is the only index: any other would cost a page of its own for nearly every line.
create table bill_line (
    customer_id    uuid   not null,
    loan_note_id   uuid   not null,
    installment_no int    not null,
    bill_id        uuid   not null,
    lender_id      text   not null,
    due_date       date   not null,
    issued_on      date   not null,
    principal_fen  bigint not null check (principal_fen >= 0),
    interest_fen   bigint not null check (interest_fen >= 0),
    fee_fen        bigint not null check (fee_fen >= 0),
    primary key (bill_id, customer_id, loan_note_id, installment_no)
);
