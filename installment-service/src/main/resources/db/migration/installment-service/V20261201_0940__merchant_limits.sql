-- What each merchant of a class may sell of a product (MER-07); ANY is for classes without a line of their own.
create table merchant_limit (
    product_code   text   not null,
    merchant_class text   not null check (merchant_class ~ '^([0-9]{4}|ANY)$'),
    per_txn_fen    bigint not null check (per_txn_fen >= 0),
    per_day_fen    bigint not null check (per_day_fen >= 0),
    per_month_fen  bigint not null check (per_month_fen >= 0),
    primary key (product_code, merchant_class)
);

-- What a merchant has sold of a product on a day (D) or in a month (M), less what was made void or brought back.
create table merchant_use (
    product_code text   not null,
    merchant_no  text   not null,
    period       text   not null check (period in ('D', 'M')),
    starts_on    date   not null,
    used_fen     bigint not null check (used_fen >= 0),
    primary key (product_code, merchant_no, period, starts_on)
);

-- A loan note's part in it.
create table merchant_share (
    loan_note_id uuid   primary key,
    product_code text   not null,
    merchant_no  text   not null,
    booked_on    date   not null,
    amount_fen   bigint not null check (amount_fen >= 0)
);
