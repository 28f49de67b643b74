-- Calls with outsiders in both directions, masked before they come here.
create table interface_log (
    id          uuid        primary key,
    trace_id    text        not null,
    direction   text        not null check (direction in ('IN', 'OUT')),
    outsider    text,
    app_id      text,
    address     text,
    api         text        not null,
    business_no text,
    request     text        not null check (length(request) <= 4000),
    answer      text        not null check (length(answer) <= 4000),
    status      int         not null,
    code        text,
    millis      int         not null check (millis >= 0),
    at          timestamptz not null
);
create index interface_log_by_time on interface_log (at);
create index interface_log_of_outsider on interface_log (outsider, id);
create index interface_log_by_business_no on interface_log (business_no, id) where business_no is not null;
create index interface_log_by_trace on interface_log (trace_id, id);
revoke update on interface_log from ${app_user};
