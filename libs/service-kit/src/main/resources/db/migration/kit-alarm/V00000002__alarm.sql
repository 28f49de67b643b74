-- What a person must look at; the service's README says what to do about each kind.
create table alarm (
    id           uuid                     primary key,
    kind         text                     not null,
    subject      text                     not null,
    detail       text                     not null,
    raised_at    timestamp with time zone not null,
    closed_at    timestamp with time zone,
    closed_by    text,
    close_reason text,
    constraint closed_by_whom_and_why
        check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (close_reason is null))
);

create unique index alarm_one_open on alarm (kind, subject) where closed_at is null;
create index alarm_open on alarm (id) where closed_at is null;
create index alarm_closed on alarm (closed_at) where closed_at is not null;
