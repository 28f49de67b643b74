-- What a customer has paid by code on a day, per grade of the payment: D is what printed codes have carried (QRG-08).
alter table static_code_day rename to code_payment_day;
alter table code_payment_day
    add column grade text not null default 'D' check (grade in ('A', 'B', 'C', 'D')),
    drop constraint static_code_day_pkey,
    add primary key (customer_id, business_date, grade);
alter table code_payment_day alter column grade drop default;
