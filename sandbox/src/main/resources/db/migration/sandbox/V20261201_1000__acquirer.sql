-- The acquirer that is played: instructions taken, how accounts behave, and what the bank has booked.
create table acquirer_instruction (
    id         uuid        primary key,
    kind       text        not null check (kind in ('MERCHANT', 'LENDER_REMITTANCE')),
    account_no text        not null,
    amount_fen bigint      not null check (amount_fen > 0),
    content    text        not null,
    taken_at   timestamptz not null
);

create table acquirer_behaviour (
    account_no          text primary key,
    behaviour           text not null check (behaviour in ('SUCCESS', 'FAIL', 'RETURN', 'TIME_OUT')),
    returned_after_days int  not null check (returned_after_days between 0 and 60)
);

create table acquirer_booking (
    serial_no  bigint generated always as identity primary key,
    booked_on  date   not null,
    kind       text   not null,
    reference  text   not null,
    party      text   not null,
    amount_fen bigint not null check (amount_fen > 0),
    reason     text   not null,
    unique (kind, party, reference)
);
create index acquirer_booking_by_date on acquirer_booking (booked_on, serial_no);
