create table person (id uuid primary key, name text not null);
