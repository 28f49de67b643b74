-- One service's database with its two roles; PostgreSQL 15 or newer; safe to run again.
--
-- ${name}_owner owns the database and its tables (Flyway works as this role);
-- ${name}_app   is what the running service signs in as: it reads and writes rows and can change no table.
--
-- ServiceDatabase runs this file over JDBC. For psql replace ${name}, ${owner_password} and ${app_password} first;
-- on a second run psql reports that the database exists and goes on.
-- Statements are separated by an empty line; what follows \connect runs inside the new database.

do $$
begin
    if not exists (select from pg_roles where rolname = '${name}_owner') then
        create role ${name}_owner;
    end if;
    if not exists (select from pg_roles where rolname = '${name}_app') then
        create role ${name}_app;
    end if;
end
$$;

alter role ${name}_owner with login password '${owner_password}';

alter role ${name}_app with login password '${app_password}';

grant ${name}_owner to current_user;

create database ${name} owner ${name}_owner encoding 'UTF8' template template0;

revoke connect, temporary on database ${name} from public;

grant connect on database ${name} to ${name}_app;

\connect ${name}

set role ${name}_owner;

revoke create on schema public from public;

grant usage on schema public to ${name}_app;

alter default privileges in schema public grant select, insert, update, delete on tables to ${name}_app;

alter default privileges in schema public grant usage, select on sequences to ${name}_app;
