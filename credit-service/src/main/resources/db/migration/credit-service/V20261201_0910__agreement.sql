-- Texts by version. A version never changes, so a signature names what was signed for ever (AGR-01).
create table agreement_template (
    code                text        not null,
    version_no          int         not null check (version_no > 0),
    type                text        not null check (type in ('SERVICE_TERMS', 'PRIVACY', 'CREDIT_QUERY_AUTH',
                                        'CREDIT_REPORT_AUTH', 'LOAN_CONTRACT', 'WITHHOLD_AUTH', 'GUARANTEE',
                                        'SUBSIDY_NOTICE', 'COST_DISCLOSURE', 'MERCHANT_ACCEPTANCE',
                                        'LIMIT_INCREASE', 'MARKETING', 'DATA_SHARING')),
    language            text        not null,
    title               text        not null,
    body                text        not null,
    body_hash           text        not null check (body_hash ~ '^[0-9a-f]{64}$'),
    effective_from      date        not null,
    min_reading_seconds int         not null check (min_reading_seconds between 0 and 600),
    published_at        timestamptz not null,
    published_by        text        not null,
    primary key (code, version_no)
);
create index agreement_template_by_type on agreement_template (type, code);
revoke update, delete, truncate on agreement_template from ${app_user};

-- What was shown to whom with which figures, and when: the server's own clock starts the reading time (CMP-05).
-- The text names the customer, so it is encrypted; the hash is of the text as it was shown.
create table agreement_view (
    id               uuid        not null,
    customer_id      uuid        not null references customer,
    template_code    text        not null,
    template_version int         not null,
    template_type    text        not null,
    figures_enc      text        not null,
    rendered_text_enc text       not null,
    rendered_hash    text        not null check (rendered_hash ~ '^[0-9a-f]{64}$'),
    shown_at         timestamptz not null,
    signable_from    timestamptz not null check (signable_from >= shown_at),
    primary key (customer_id, id),
    foreign key (template_code, template_version) references agreement_template (code, version_no)
);
revoke update, delete, truncate on agreement_view from ${app_user};

-- Evidence of a signature (AGR-02).
create table agreement_signature (
    id                 uuid        not null,
    customer_id        uuid        not null,
    view_id            uuid        not null,
    template_code      text        not null,
    template_version   int         not null,
    template_type      text        not null,
    rendered_hash      text        not null check (rendered_hash ~ '^[0-9a-f]{64}$'),
    signed_at          timestamptz not null,
    ip                 text        not null,
    user_agent         text        not null,
    device_id          text,
    sms_transaction_id text,
    read_seconds       int         not null check (read_seconds >= 0),
    actor              text        not null,
    primary key (customer_id, id),
    foreign key (customer_id, view_id) references agreement_view (customer_id, id),
    constraint signed_once unique (customer_id, view_id)
);
create index agreement_signature_by_id on agreement_signature (id);
revoke update, delete, truncate on agreement_signature from ${app_user};

-- A consent taken back: what was signed before it does not count any more (SEC-04).
create table consent_withdrawal (
    id           uuid        not null,
    customer_id  uuid        not null references customer,
    type         text        not null
        check (type in ('PRIVACY', 'CREDIT_QUERY_AUTH', 'CREDIT_REPORT_AUTH', 'MARKETING', 'DATA_SHARING')),
    withdrawn_by text        not null,
    withdrawn_at timestamptz not null,
    primary key (customer_id, id)
);
revoke update, delete, truncate on consent_withdrawal from ${app_user};
