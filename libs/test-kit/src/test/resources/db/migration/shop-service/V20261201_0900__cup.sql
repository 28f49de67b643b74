create table cup (
    id     uuid primary key,
    colour text not null
);

revoke update, delete on cup from ${app_user};
