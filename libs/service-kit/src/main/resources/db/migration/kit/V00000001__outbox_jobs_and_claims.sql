-- Tables of service-kit, the same in every service's database.

-- db-scheduler's table as its PostgreSQL script has it, and one column of ours: asked_again says that
-- the same work was asked for while it was being done, so it must be done once more.
create table scheduled_tasks (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    asked_again          boolean                  not null default false,
    primary key (task_name, task_instance)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

create index execution_time_idx on scheduled_tasks (execution_time);
create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);

create table ops_case (
    id            uuid                     primary key,
    kind          text                     not null,
    key           text                     not null,
    payload       text                     not null,
    error         text                     not null,
    attempts      int                      not null check (attempts > 0),
    status        text                     not null check (status in ('OPEN', 'RETRIED', 'CLOSED')),
    opened_at     timestamp with time zone not null,
    resolved_at   timestamp with time zone,
    resolved_by   text,
    close_reason  text,
    constraint resolved_when_not_open check ((status = 'OPEN') = (resolved_at is null)),
    constraint closed_with_reason check ((status = 'CLOSED') = (close_reason is not null))
);

create index ops_case_by_status on ops_case (status, id);
create index ops_case_over on ops_case (resolved_at) where status <> 'OPEN';

create table request_claim (
    api         text                     not null,
    id          uuid                     not null,
    body_hash   bytea                    not null check (octet_length(body_hash) = 32),
    claimed_at  timestamp with time zone not null,
    forgettable boolean                  not null,
    primary key (api, id)
);

create index request_claim_forgettable on request_claim (claimed_at) where forgettable;

create table job_run (
    job            text                     not null,
    business_date  date                     not null,
    status         text                     not null check (status in ('SCHEDULED', 'RUNNING', 'DONE', 'FAILED')),
    due_at         timestamp with time zone not null,
    attempts       int                      not null default 0 check (attempts >= 0),
    done           bigint                   not null default 0 check (done >= 0),
    total          bigint                   check (total >= 0),
    running_millis bigint                   not null default 0 check (running_millis >= 0),
    error          text,
    started_at     timestamp with time zone,
    finished_at    timestamp with time zone,
    primary key (job, business_date),
    constraint failed_with_error check ((status = 'FAILED') = (error is not null)),
    constraint finished_when_over check ((status in ('DONE', 'FAILED')) = (finished_at is not null))
);

create index job_run_not_done on job_run (job, business_date) where status <> 'DONE';
create index job_run_by_date on job_run (business_date, job);
