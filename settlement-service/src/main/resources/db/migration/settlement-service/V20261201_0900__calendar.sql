-- Departures from Monday to Friday by the yearly notices; a year without a row is provisional.
create table calendar_year (
    year      int         primary key check (year between 2000 and 2100),
    source    text        not null,
    filled_at timestamptz not null
);

create table calendar_day (
    day         date    primary key,
    notice_year int     not null references calendar_year,
    name        text    not null,
    workday     boolean not null
);
create index calendar_day_by_notice on calendar_day (notice_year, day);
