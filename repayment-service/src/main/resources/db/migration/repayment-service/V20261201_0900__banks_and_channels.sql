-- Whose a card is, and what each channel can do at each bank (REP-05): data, changed without a release.
create table bank (
    bank_code text primary key,
    name      text not null,
    status    text not null check (status in ('ACTIVE', 'OFF'))
);

create table card_bin (
    bin         text primary key check (bin ~ '^[0-9]{2,10}$'),
    bank_code   text not null references bank,
    card_type   text not null check (card_type in ('DEBIT', 'CREDIT')),
    card_length int  not null check (card_length between 13 and 19)
);

create table channel (
    channel_code text primary key,
    name         text not null,
    protocol     text not null check (protocol in ('CHINAPAY_HTTP', 'BATCH_FILE')),
    status       text not null check (status in ('ACTIVE', 'OFF'))
);

create table channel_capability (
    channel_code  text   not null references channel,
    bank_code     text   not null references bank,
    modes         text[] not null check (modes <@ array ['AGREEMENT', 'FOUR_FACTOR'] and cardinality(modes) > 0),
    per_order_fen bigint not null check (per_order_fen > 0),
    per_day_fen   bigint not null check (per_day_fen > 0),
    card_types    text[] not null check (card_types <@ array ['DEBIT', 'CREDIT'] and cardinality(card_types) > 0),
    status        text   not null check (status in ('ACTIVE', 'OFF')),
    primary key (channel_code, bank_code)
);
create index channel_capability_bank on channel_capability (bank_code);
