-- One bill per customer, lender and due date (BIL-01); what is still owed on it is read from the installments.
create table bill (
    customer_id uuid   not null,
    lender_id   text   not null,
    due_date    date   not null,
    id          uuid   not null,
    issued_on   date   not null,
    primary key (customer_id, lender_id, due_date)
);
create index bill_by_id on bill (id);

-- An installment is billed once (BIL-02); amounts as they were when the bill was made.
create table bill_item (
    customer_id    uuid   not null,
    loan_note_id   uuid   not null,
    installment_no int    not null,
    lender_id      text   not null,
    due_date       date   not null,
    principal_fen  bigint not null,
    interest_fen   bigint not null,
    fee_fen        bigint not null,
    primary key (customer_id, loan_note_id, installment_no),
    foreign key (customer_id, lender_id, due_date) references bill (customer_id, lender_id, due_date)
);
create index bill_item_of_bill on bill_item (customer_id, lender_id, due_date);
