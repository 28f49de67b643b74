-- A range of texts that holds exactly one, so that a period can exclude another of the same product without an extension.
create type text_range as range (subtype = text, collation = "C");

-- What may be lent. One who wrote or submitted a version cannot publish it.
create table product_version (
    product_code   text        not null,
    version_no     int         not null check (version_no between 1 and 9999),
    lender_id      text        not null,
    name           text        not null,
    params         text        not null,
    status         text        not null check (status in ('DRAFT', 'REVIEW', 'PUBLISHED', 'RETIRED')),
    effective_from date        not null,
    effective_to   date,
    drafted_by     text        not null,
    submitted_by   text,
    published_by   text,
    published_at   timestamptz,
    return_reason  text,
    version        bigint      not null,
    primary key (product_code, version_no),
    constraint reviewed_has_maker check ((status = 'DRAFT') = (submitted_by is null)),
    constraint published_has_checker check (
        (status in ('PUBLISHED', 'RETIRED')) = (published_at is not null and published_by is not null)),
    constraint checker_is_not_maker check (published_by not in (drafted_by, submitted_by)),
    constraint offered_once_a_day exclude using gist (
        text_range(product_code, product_code, '[]') with &&,
        daterange(effective_from, effective_to + 1) with &&) where (status in ('PUBLISHED', 'RETIRED'))
);

-- What was published stays as it is for ever; only its last day may come nearer.
create function keep_what_was_published() returns trigger language plpgsql as $$
begin
    if old.status in ('PUBLISHED', 'RETIRED') and (
            to_jsonb(old) - array['status', 'effective_to', 'version']
                <> to_jsonb(new) - array['status', 'effective_to', 'version']
            or new.status not in ('PUBLISHED', 'RETIRED')
            or old.effective_to < coalesce(new.effective_to, 'infinity')) then
        raise exception 'what was published does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger product_version_is_kept before update on product_version
    for each row execute function keep_what_was_published();
revoke delete on product_version from ${app_user};

-- A promise to one customer; the plan is kept byte for byte as it was shown.
create table quote (
    customer_id      uuid        not null,
    id               uuid        not null,
    merchant_no      text        not null,
    plan             text        not null,
    shown_at         timestamptz not null,
    confirmable_from timestamptz not null check (confirmable_from >= shown_at),
    confirmed_at     timestamptz check (confirmed_at >= confirmable_from),
    confirmed_by     text,
    expires_at       timestamptz not null,
    status           text        not null check (status in ('AWAITING_CONFIRMATION', 'OPEN', 'USED')),
    loan_note_id     uuid,
    version          bigint      not null,
    primary key (customer_id, id),
    constraint used_has_loan_note check ((status = 'USED') = (loan_note_id is not null)),
    constraint read_before_it_binds check (
        status = 'AWAITING_CONFIRMATION' or confirmable_from = shown_at
            or (confirmed_at is not null and confirmed_by is not null))
);
create index quote_by_id on quote (id);
