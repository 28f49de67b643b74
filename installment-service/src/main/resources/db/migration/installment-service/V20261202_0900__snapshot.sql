-- A lender's whole book on a business date, made once; the file is its parts one after the other (AGR-08).
create table snapshot (
    lender_id       text        not null,
    snapshot_date   date        not null,
    taken_at        timestamptz not null,
    loan_count      bigint      not null check (loan_count >= 0),
    outstanding_fen bigint      not null check (outstanding_fen >= 0),
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    part_count      int         not null check (part_count >= 2),
    primary key (lender_id, snapshot_date)
);
create index snapshot_to_clean_up on snapshot (taken_at);
revoke update on snapshot from ${app_user};

create table snapshot_part (
    lender_id     text  not null,
    snapshot_date date  not null,
    part_no       int   not null check (part_no >= 0),
    content       bytea not null,
    primary key (lender_id, snapshot_date, part_no),
    foreign key (lender_id, snapshot_date) references snapshot (lender_id, snapshot_date)
        on delete cascade deferrable initially deferred
);
revoke update on snapshot_part from ${app_user};

-- What a lender's own file of that date said otherwise; the same file is compared once.
create table snapshot_comparison (
    lender_id       text        not null,
    id              uuid        not null,
    snapshot_date   date        not null,
    file_sha256     text        not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    loan_count      bigint      not null check (loan_count >= 0),
    outstanding_fen bigint      not null check (outstanding_fen >= 0),
    missing_here    bigint      not null check (missing_here >= 0),
    missing_there   bigint      not null check (missing_there >= 0),
    field_differs   bigint      not null check (field_differs >= 0),
    compared_at     timestamptz not null,
    primary key (lender_id, id),
    constraint a_file_is_compared_once unique (lender_id, snapshot_date, file_sha256)
);
create index snapshot_comparison_to_clean_up on snapshot_comparison (compared_at);
revoke update on snapshot_comparison from ${app_user};

create table snapshot_difference (
    lender_id     text   not null,
    comparison_id uuid   not null,
    no            bigint not null check (no >= 1),
    kind          text   not null check (kind in ('MISSING_HERE', 'MISSING_THERE', 'FIELD_DIFFERS')),
    loan_note_id  uuid   not null,
    field         text   not null,
    ours          text,
    theirs        text,
    primary key (lender_id, comparison_id, no),
    foreign key (lender_id, comparison_id) references snapshot_comparison (lender_id, id)
        on delete cascade deferrable initially deferred,
    constraint missing_on_one_side check (
        (kind = 'MISSING_HERE') = (ours is null) and (kind = 'MISSING_THERE') = (theirs is null))
);
revoke update on snapshot_difference from ${app_user};
