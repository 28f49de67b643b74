-- A cheaper price of a product for some time; published and kept like a product version.
create table promotion (
    product_code   text        not null,
    promotion_no   int         not null check (promotion_no between 1 and 9999),
    terms          text        not null,
    status         text        not null check (status in ('DRAFT', 'REVIEW', 'PUBLISHED', 'RETIRED')),
    effective_from date        not null,
    effective_to   date        not null,
    drafted_by     text        not null,
    submitted_by   text,
    published_by   text,
    published_at   timestamptz,
    return_reason  text,
    version        bigint      not null,
    primary key (product_code, promotion_no),
    constraint reviewed_has_maker check ((status = 'DRAFT') = (submitted_by is null)),
    constraint published_has_checker check (
        (status in ('PUBLISHED', 'RETIRED')) = (published_at is not null and published_by is not null)),
    constraint checker_is_not_maker check (published_by not in (drafted_by, submitted_by))
);
create trigger promotion_is_kept before update on promotion
    for each row execute function keep_what_was_published();
revoke delete on promotion from ${app_user};
