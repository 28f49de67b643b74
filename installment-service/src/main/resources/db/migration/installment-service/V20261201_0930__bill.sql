-- Lines of bills (BIL-02): an installment is billed once, with the amounts that were open when its bill day began. The lines
-- of a customer, lender and due date are one bill (BIL-01), its id made from these three; what is still owed on it is
-- read from the installments.
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
    primary key (customer_id, loan_note_id, installment_no)
);
create index bill_line_of_bill on bill_line (bill_id);
