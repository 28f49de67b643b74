-- The work of a business date, cut into chunks; a chunk is done in the transaction that says so.
create table day_end_chunk (
    business_date  date not null,
    step           text not null,
    no             int  not null check (no >= 0),
    first_day      date not null,
    first_customer uuid not null,
    last_day       date not null,
    last_customer  uuid not null,
    items          int  not null check (items > 0),
    done_at        timestamptz,
    primary key (business_date, step, no)
);
