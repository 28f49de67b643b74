-- The withholding channel that is played: what was set, signed, ordered and sent in files.
create table channel_behaviour (
    card_last4 text primary key check (card_last4 ~ '^[0-9]{4}$'),
    behaviour  text not null
);

create table channel_signing (
    sign_no      text        primary key,
    card_last4   text        not null,
    sms_code     text        not null,
    code_until   timestamptz not null,
    agreement_no text        unique,
    ended        boolean     not null default false
);

create table channel_order (
    order_no     text        primary key,
    merchant_no  text        not null,
    channel_code text        not null check (channel_code in ('CHINAPAY', 'BATCH')),
    card_last4   text        not null,
    amount_fen   bigint      not null check (amount_fen > 0),
    behaviour    text        not null,
    serial_no    text        not null unique,
    received_at  timestamptz not null,
    file_date    date        not null,
    refund_of    text        references channel_order
);
create index channel_order_refunds on channel_order (refund_of) where refund_of is not null;
create index channel_order_file on channel_order (channel_code, file_date, order_no);

create table channel_batch (
    batch_no text primary key,
    sha256   text not null
);

create table channel_batch_line (
    batch_no text not null references channel_batch,
    order_no text not null,
    primary key (batch_no, order_no)
);
