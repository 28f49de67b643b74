-- What lenders report of each loan note for the end of a month; a correction is a new row that names the one it replaces.
create table bureau_row (
    lender_id       text        not null,
    month           date        not null check (extract(day from month) = 1),
    row_no          bigint      generated always as identity,
    customer_id     uuid        not null,
    loan_note_id    uuid        not null,
    replaces_row_no bigint,
    status          text        not null check (status in ('NORMAL', 'OVERDUE', 'SETTLED', 'VOID')),
    days_past_due   bigint      not null check (days_past_due >= 0),
    grade           text        not null check (grade in ('NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS')),
    outstanding_fen bigint      not null check (outstanding_fen >= 0),
    overdue_fen     bigint      not null check (overdue_fen >= 0),
    written_at      timestamptz not null,
    primary key (lender_id, month, row_no),
    constraint a_row_is_replaced_once unique (lender_id, month, replaces_row_no),
    constraint days_when_overdue check ((status = 'OVERDUE') = (days_past_due > 0))
);
create unique index bureau_row_reported_once on bureau_row (lender_id, month, loan_note_id) where replaces_row_no is null;
create index bureau_row_of_loan_note on bureau_row (loan_note_id, month, row_no);
revoke update, delete on bureau_row from ${app_user};
