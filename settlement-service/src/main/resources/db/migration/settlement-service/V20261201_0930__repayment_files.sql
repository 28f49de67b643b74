-- A lender's file of what was collected for it on a date (REP-19). Its lines are the collection items of the date.
create table repayment_file (
    id                        uuid        primary key,
    lender_id                 text        not null,
    accounting_date           date        not null,
    item_count                bigint      not null check (item_count > 0),
    remitted_fen              bigint      not null,
    status                    text        not null check (status in ('SENT', 'LATE', 'DISPUTED', 'ACKNOWLEDGED')),
    sent_at                   timestamptz not null,
    acknowledge_by            timestamptz not null,
    acknowledged_item_count   bigint      check (acknowledged_item_count >= 0),
    acknowledged_remitted_fen bigint,
    acknowledged_at           timestamptz,
    version                   bigint      not null,
    unique (accounting_date, lender_id),
    constraint answered_has_figures check ((status in ('DISPUTED', 'ACKNOWLEDGED')) = (acknowledged_at is not null)),
    constraint agreed_is_the_same check (status <> 'ACKNOWLEDGED'
        or (acknowledged_item_count = item_count and acknowledged_remitted_fen = remitted_fen))
);
create index repayment_file_unanswered on repayment_file (acknowledge_by) where status = 'SENT';

revoke delete on repayment_file from ${app_user};
