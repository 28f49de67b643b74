-- How a lender decides and how long its answers are good for (CRD-02, CRD-04, CRD-06).
create table lender_policy (
    lender_id          text        primary key,
    decision_mode      text        not null check (decision_mode in ('PLATFORM_RISK', 'LENDER_RISK', 'BOTH')),
    cooling_days       int         not null check (cooling_days between 0 and 365),
    grant_valid_days   int         not null check (grant_valid_days between 1 and 365),
    limit_valid_months int         not null check (limit_valid_months between 1 and 120),
    min_age            int         not null check (min_age >= 18),
    max_age            int         not null check (max_age between min_age and 100),
    revolving          boolean     not null,
    limit_owner        text        not null check (limit_owner in ('PLATFORM', 'LENDER')),
    changed_at         timestamptz not null,
    changed_by         text        not null
);

-- One wish for credit. What decisions are asked with is fixed at submission, so that a question repeated after a
-- time-out is the same question.
create table credit_application (
    id                 uuid        not null,
    customer_id        uuid        not null references customer,
    application_no     text        not null unique,
    lender_id          text        not null,
    product_code       text        not null,
    app_id             text        not null,
    partner_request_no text        not null,
    decision_mode      text        not null check (decision_mode in ('PLATFORM_RISK', 'LENDER_RISK', 'BOTH')),
    status             text        not null check (status in ('SUBMITTED', 'IN_REVIEW', 'MANUAL_REVIEW', 'APPROVED',
                                       'ACCEPTED', 'ACTIVATED', 'REJECTED', 'CANCELLED', 'EXPIRED')),
    submitted_at       timestamptz not null,
    open_until         date        not null,
    closed_at          timestamptz,

    monthly_income_fen bigint      not null check (monthly_income_fen >= 0),
    employment         text        not null,
    student            boolean     not null,
    device_id          text,
    bureau_consent     boolean     not null,
    age                int         not null check (age between 18 and 150),
    resident_id_hash   text        not null check (resident_id_hash ~ '^[0-9a-f]{64}$'),
    mobile_hash        text        not null check (mobile_hash ~ '^[0-9a-f]{64}$'),
    outstanding_fen    bigint      not null check (outstanding_fen >= 0),

    risk_outcome       text        check (risk_outcome in ('APPROVE', 'REJECT')),
    risk_limit_fen     bigint      check (risk_limit_fen > 0),
    risk_grade         text,
    risk_price_tier    text,
    risk_reason_code   text,
    risk_customer_text text,

    lender_asked_at    timestamptz,
    lender_decision_id text,
    lender_outcome     text        check (lender_outcome in ('APPROVE', 'REJECT')),
    lender_limit_fen   bigint      check (lender_limit_fen > 0),
    lender_grade       text,
    lender_valid_to    date,
    lender_reason_code text,

    limit_fen          bigint      check (limit_fen > 0),
    grade              text,
    price_tier         text,
    valid_to           date,
    approved_at        timestamptz,
    reason_code        text,
    customer_text      text,

    contract_no        text,
    limit_account_id   uuid,
    event_count        bigint      not null,
    version            bigint      not null,
    primary key (customer_id, id),
    constraint granted_says_what check (status not in ('APPROVED', 'ACCEPTED', 'ACTIVATED')
        or limit_fen is not null and price_tier is not null and valid_to is not null and approved_at is not null),
    constraint accepted_has_contract check (status not in ('ACCEPTED', 'ACTIVATED') or contract_no is not null),
    constraint activated_has_limit check ((status = 'ACTIVATED') = (limit_account_id is not null)),
    constraint closed_has_time
        check ((status in ('ACTIVATED', 'REJECTED', 'CANCELLED', 'EXPIRED')) = (closed_at is not null)),
    constraint rejected_has_reason check (status <> 'REJECTED' or reason_code is not null)
);
create index credit_application_by_id on credit_application (id);
-- A second wish for the same thing finds the first (CRD-02): the database, not the caller, allows one.
create unique index credit_application_one_open on credit_application (customer_id, lender_id, product_code)
    where status in ('SUBMITTED', 'IN_REVIEW', 'MANUAL_REVIEW', 'APPROVED', 'ACCEPTED');
create index credit_application_under_way on credit_application (id)
    where status in ('SUBMITTED', 'IN_REVIEW', 'MANUAL_REVIEW', 'ACCEPTED');
create index credit_application_to_expire on credit_application (open_until)
    where status in ('SUBMITTED', 'IN_REVIEW', 'MANUAL_REVIEW', 'APPROVED', 'ACCEPTED');
create index credit_application_by_limit on credit_application (limit_account_id) where limit_account_id is not null;
create index credit_application_by_lender on credit_application (lender_id, status, id);

-- Which application a partner's request led to; several requests may lead to the one that is open.
create table credit_application_request (
    app_id             text not null,
    partner_request_no text not null,
    request_id         uuid not null unique,
    customer_id        uuid not null,
    application_id     uuid not null,
    primary key (app_id, partner_request_no)
);

-- Signatures that count for one application only.
create table application_signature (
    customer_id    uuid not null,
    signature_id   uuid not null,
    application_id uuid not null,
    type           text not null,
    primary key (customer_id, signature_id),
    foreign key (customer_id, signature_id) references agreement_signature (customer_id, id)
);

-- Every answer of a lender that was not a mere repetition, also those without effect (CRD-05).
create table lender_decision (
    id             uuid        not null,
    customer_id    uuid        not null,
    application_id uuid        not null,
    decision_id    text        not null,
    standing       text        not null check (standing in ('TAKEN', 'CONTRADICTION', 'LATE')),
    outcome        text        not null check (outcome in ('APPROVE', 'REJECT')),
    limit_fen      bigint,
    grade          text,
    valid_to       date,
    reason_code    text,
    decided_at     timestamptz,
    received_at    timestamptz not null,
    primary key (customer_id, id)
);
create unique index lender_decision_once
    on lender_decision (customer_id, application_id, decision_id, outcome, coalesce(limit_fen, 0), standing);
revoke update, delete, truncate on lender_decision from ${app_user};

-- Whether a bank card is signed for a lender, as repayment-service reports it.
create table pay_agreement (
    id          uuid        not null,
    customer_id uuid        not null references customer,
    lender_id   text        not null,
    bank_code   text        not null,
    card_last4  text        not null check (card_last4 ~ '^[0-9]{4}$'),
    status      text        not null check (status in ('SIGNED', 'TERMINATED')),
    reported_at timestamptz not null,
    primary key (customer_id, id)
);
create index pay_agreement_by_id on pay_agreement (id);
create index pay_agreement_signed on pay_agreement (customer_id, lender_id) where status = 'SIGNED';
