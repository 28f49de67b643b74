-- Papers as they were made: whoever asks again gets the same bytes (AGR-07). The PDF names people, so it is encrypted.
create table document (
    customer_id uuid        not null,
    kind        text        not null,
    subject     text        not null,
    edition     bigint      not null check (edition >= 1),
    lender_id   text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    pdf_enc     text        not null,
    made_at     timestamptz not null,
    primary key (customer_id, kind, subject, edition)
);
revoke update, delete on document from ${app_user};
