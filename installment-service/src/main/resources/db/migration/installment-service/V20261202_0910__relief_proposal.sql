-- Waivers and extensions that one person proposes and another decides on (ODP-06, ODP-10).
create table relief_proposal (
    customer_id   uuid        not null,
    id            uuid        not null,
    lender_id     text        not null,
    loan_note_id  uuid        not null,
    relief        text        not null,
    -- What was shown of it: an extension is granted only if it is still so.
    outlook       text        not null,
    amount_fen    bigint      not null check (amount_fen > 0),
    reason        text        not null,
    status        text        not null check (status in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    proposed_by   text        not null,
    proposed_at   timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    decision_note text,
    version       bigint      not null,
    primary key (customer_id, id),
    constraint decided_by_somebody check (
        (status = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint approver_is_not_proposer check (status <> 'APPROVED' or decided_by <> proposed_by)
);
create index relief_proposal_by_id on relief_proposal (id);
create index relief_proposal_of_loan_note on relief_proposal (loan_note_id, id);
create index relief_proposal_in_status on relief_proposal (status, id);
revoke delete on relief_proposal from ${app_user};
