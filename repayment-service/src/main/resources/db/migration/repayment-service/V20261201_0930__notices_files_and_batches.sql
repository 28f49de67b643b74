-- What channels tell us: notices and daily files, raw as they came; and the files that go out to batch channels.
create table channel_notice (
    id           uuid        primary key,
    channel_code text        not null,
    merchant_no  text        not null,
    order_no     text        not null,
    currency     text        not null,
    amount_fen   bigint      not null,
    outcome      text        not null check (outcome in ('SUCCESS', 'FAILURE', 'UNKNOWN')),
    raw_code     text        not null,
    reason       text,
    serial_no    text,
    succeeded_at timestamptz,
    body         bytea       not null,
    received_at  timestamptz not null
);
create index channel_notice_order on channel_notice (channel_code, order_no);

create table channel_file (
    channel_code text        not null,
    file_date    date        not null,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content      bytea       not null,
    line_count   bigint,
    success_fen  bigint,
    refund_fen   bigint,
    fee_fen      bigint,
    pay_on       date,
    pay_fen      bigint,
    received_at  timestamptz not null,
    decided_at   timestamptz,
    primary key (channel_code, file_date)
);

create table channel_line (
    channel_code text        not null,
    file_date    date        not null,
    line_no      bigint      not null,
    kind         text        not null check (kind in ('DEBIT', 'REFUND')),
    order_no     text        not null,
    serial_no    text,
    amount_fen   bigint      not null check (amount_fen >= 0),
    trade_code   text        not null,
    succeeded_at timestamptz,
    fee_fen      bigint      not null check (fee_fen >= 0),
    primary key (channel_code, file_date, line_no),
    foreign key (channel_code, file_date) references channel_file
);

create table batch_file (
    batch_no          text        primary key,
    channel_code      text        not null,
    content_encrypted text        not null,
    order_count       int         not null check (order_count > 0),
    sum_fen           bigint      not null check (sum_fen > 0),
    status            text        not null check (status in ('CREATED', 'UPLOADED', 'ANSWERED')),
    created_at        timestamptz not null
);
create index batch_file_to_send on batch_file (channel_code, batch_no) where status = 'CREATED';

create table batch_order (
    order_no       text        primary key,
    channel_code   text        not null,
    batch_no       text        references batch_file,
    amount_fen     bigint      not null check (amount_fen > 0),
    line_encrypted text        not null,
    trade_code     text,
    serial_no      text,
    succeeded_at   timestamptz,
    queued_at      timestamptz not null
);
create index batch_order_waiting on batch_order (channel_code, order_no) where batch_no is null;
