-- Whom an app has brought. The customer's own id stays inside: two partners must not find out that they share somebody.
create table partner_customer (
    app_id           text        not null references partner_app (id),
    external_user_id text        not null check (length(external_user_id) <= 64),
    customer_id      uuid        not null,
    brought_at       timestamptz not null,
    primary key (app_id, external_user_id)
);
