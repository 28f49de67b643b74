-- What a person must look at; the runbook says what to do per kind.
create table alarm (
    id           uuid        primary key,
    kind         text        not null check (kind in ('LENDER_CONTRADICTION',
                                 'RESTORE_REVERSED', 'RISK_REFUSED')),
    subject      text        not null,
    detail       text        not null,
    raised_at    timestamptz not null,
    closed_at    timestamptz,
    closed_by    text,
    close_reason text,
    constraint closed_by_whom_and_why
        check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (close_reason is null))
);
create unique index alarm_one_open on alarm (kind, subject) where closed_at is null;
