-- What people want of a limit: one proposes, another decides, risk and the customer agree to more (CRD-12).
create table limit_change (
    id                   uuid        not null,
    customer_id          uuid        not null,
    limit_account_id     uuid        not null,
    lender_id            text        not null,
    kind                 text        not null check (kind in ('TOTAL', 'TEMPORARY')),
    amount_fen           bigint      not null check (amount_fen >= 0),
    effective_from       date        not null,
    effective_to         date        check (effective_to >= effective_from),
    reason               text        not null,
    lender_decision_no   text,
    raises               boolean     not null,
    risk_question        text,
    risk_limit_fen       bigint      check (risk_limit_fen >= 0),
    proposed_by          text        not null,
    proposed_at          timestamptz not null,
    decided_by           text        check (decided_by <> proposed_by),
    decided_at           timestamptz,
    comment              text,
    consent_signature_id uuid,
    status               text        not null check (status in ('PROPOSED', 'ASSESSED', 'APPROVED', 'AGREED', 'EFFECTIVE',
                                         'ENDED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
    version              bigint      not null,
    primary key (customer_id, id),
    foreign key (customer_id, limit_account_id) references limit_account (customer_id, id),
    constraint temporary_is_more_until_a_day
        check ((kind = 'TEMPORARY') = (effective_to is not null) and (kind = 'TOTAL' or raises and amount_fen > 0)),
    constraint effect_is_approved check (status not in ('APPROVED', 'AGREED', 'EFFECTIVE', 'ENDED')
        or decided_by is not null and decided_at is not null),
    constraint more_rests_on_risk
        check (not raises or status in ('PROPOSED', 'REJECTED', 'WITHDRAWN', 'LAPSED')
            or risk_limit_fen is not null or lender_decision_no is not null),
    constraint more_rests_on_consent
        check (not raises or status not in ('EFFECTIVE', 'ENDED') or consent_signature_id is not null)
);
create index limit_change_by_id on limit_change (id);
create unique index limit_change_one_open on limit_change (customer_id, limit_account_id)
    where status in ('PROPOSED', 'ASSESSED', 'APPROVED', 'AGREED');
create unique index limit_change_one_consent on limit_change (customer_id, consent_signature_id)
    where consent_signature_id is not null;
create index limit_change_under_way on limit_change (status, id)
    where status in ('PROPOSED', 'ASSESSED', 'APPROVED', 'AGREED');
create index limit_change_to_end on limit_change (effective_to) where status = 'EFFECTIVE';
