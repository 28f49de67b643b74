-- Accounting dates until they are cut; what each of them has is the service's own table clearing_item.
create table clearing_date (
    accounting_date date                     primary key,
    cut_at          timestamp with time zone,
    run_id          uuid,
    constraint a_cut_names_its_run check ((cut_at is null) = (run_id is null))
);
