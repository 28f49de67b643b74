-- How much of its position each lender was last told to have used (POS-03): 0 or one of the thresholds, in percent.
create table position_alert (
    lender_id text        not null primary key references lender (lender_id),
    threshold integer     not null check (threshold between 0 and 100),
    sequence  bigint      not null check (sequence > 0),
    told_at   timestamptz not null
);
