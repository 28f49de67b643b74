-- Credit assessments with the facts they were made of, so that each can be replayed.
create table credit_assessment (
    id               uuid        primary key,
    customer_id      uuid        not null,
    application_id   uuid        not null,
    lender_id        text        not null,
    resident_id_hash text        not null,
    status           text        not null check (status in ('WAITING_REVIEW', 'DECIDED')),
    outcome          text        not null check (outcome in ('APPROVE', 'REVIEW', 'REJECT')),
    limit_fen        bigint      not null check (limit_fen >= 0),
    rule_set_version int         not null,
    facts            jsonb       not null,
    decision         jsonb       not null,
    decided_at       timestamptz not null,
    version          bigint      not null,
    constraint only_approval_has_limit check (outcome = 'APPROVE' or limit_fen = 0),
    constraint review_is_undecided check ((outcome = 'REVIEW') = (status = 'WAITING_REVIEW'))
);
create index credit_assessment_customer on credit_assessment (customer_id, decided_at desc);

create table review_task (
    id           uuid        primary key references credit_assessment (id),
    lender_id    text        not null,
    status       text        not null check (status in ('OPEN', 'CLAIMED', 'DECIDED')),
    reason_codes jsonb       not null,
    opened_at    timestamptz not null,
    claimed_by   text,
    decided_at   timestamptz,
    approved     boolean,
    comment      text,
    version      bigint      not null,
    constraint claimed_has_reviewer check ((status = 'OPEN') = (claimed_by is null)),
    constraint decided_has_outcome check ((status = 'DECIDED') = (approved is not null and comment is not null))
);
create index review_task_open on review_task (status, id);

create table list_entry (
    id         uuid        primary key,
    list       text        not null check (list in ('BLACK', 'WHITE')),
    kind       text        not null check (kind in ('RESIDENT_ID', 'MOBILE', 'DEVICE', 'CARD', 'MERCHANT')),
    value      text        not null,
    source     text        not null,
    reason     text        not null,
    expires_on date,
    added_at   timestamptz not null,
    added_by   text        not null,
    removed_at timestamptz
);
create index list_entry_value on list_entry (kind, value) where removed_at is null;
create index list_entry_page on list_entry (list, id);

-- One row per purchase asked about; insert-only.
create table transaction_check (
    id               uuid        primary key,
    customer_id      uuid        not null,
    merchant_no      text        not null,
    amount_fen       bigint      not null check (amount_fen > 0),
    asked_at         timestamptz not null,
    outcome          text        not null check (outcome in ('APPROVE', 'REJECT')),
    reason_codes     text[]      not null,
    facts            jsonb       not null,
    rule_set_version int         not null
);
create index transaction_check_velocity on transaction_check (customer_id, asked_at) include (amount_fen, outcome);
revoke update, delete on transaction_check from ${app_user};
