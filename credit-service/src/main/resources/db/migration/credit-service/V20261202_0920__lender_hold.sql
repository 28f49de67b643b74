-- What a lender that keeps its limits itself says to each hold (CRD-14).
create table lender_hold (
    id               uuid        not null,
    customer_id      uuid        not null,
    limit_account_id uuid        not null,
    lender_id        text        not null,
    contract_no      text        not null,
    amount_fen       bigint      not null check (amount_fen > 0),
    purchase_id      uuid        not null,
    expires_at       timestamptz not null,
    answer_by        timestamptz not null,
    decision_id      text,
    status           text        not null check (status in ('ASKED', 'AGREED', 'DECLINED', 'TAKEN', 'REVERSED')),
    version          bigint      not null,
    primary key (customer_id, id),
    foreign key (customer_id, limit_account_id) references limit_account (customer_id, id),
    constraint decided_by_a_decision
        check (status = 'REVERSED' or (status = 'ASKED') = (decision_id is null))
);
create unique index lender_hold_by_id on lender_hold (id);
create index lender_hold_unanswered on lender_hold (answer_by) where status = 'ASKED';
create index lender_hold_untaken on lender_hold (expires_at) where status = 'AGREED';

-- The nightly question what is in use of such limits, some hundred limits each, and where the two sides differ.
create index limit_account_kept on limit_account (lender_id, id) where owner = 'LENDER';
create table limit_comparison (
    id                uuid        primary key,
    lender_id         text        not null,
    business_date     date        not null,
    limit_account_ids uuid[]      not null,
    status            text        not null check (status in ('ASKED', 'SAME', 'DIFFERENT', 'UNANSWERED')),
    asked_at          timestamptz not null
);
create index limit_comparison_by_date on limit_comparison (business_date, id);
create index limit_comparison_asked on limit_comparison (business_date) where status = 'ASKED';

create table limit_difference (
    comparison_id    uuid   not null references limit_comparison,
    limit_account_id uuid   not null,
    our_sequence     bigint not null,
    our_held_fen     bigint not null,
    our_used_fen     bigint not null,
    their_sequence   bigint,
    their_held_fen   bigint,
    their_used_fen   bigint,
    primary key (comparison_id, limit_account_id),
    constraint theirs_is_whole
        check (num_nulls(their_sequence, their_held_fen, their_used_fen) in (0, 3))
);
