-- "How many are late, by office" over a million offers is a second's work; so how many are open is kept by office and due
-- date. A transaction only adds what it changed, since a sum that all of them wrote would make them wait for each other;
-- now and then what was added is taken into the sums.
create table inbox_load (
  office text collate "C" not null,
  due timestamptz not null,
  open bigint not null,
  primary key (office, due)
);
create index inbox_load_empty on inbox_load (office, due) where open = 0;

create table inbox_load_change (
  id bigint generated always as identity primary key,
  office text collate "C" not null,
  due timestamptz not null,
  open bigint not null
);

create function inbox_load_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into inbox_load_change (office, due, open)
    select office, due, count(*) from added group by office, due;
  elsif tg_op = 'DELETE' then
    insert into inbox_load_change (office, due, open)
    select office, due, -count(*) from removed group by office, due;
  else
    insert into inbox_load_change (office, due, open)
    select office, due, sum(one)
      from (select office, due, 1 as one from added union all select office, due, -1 from removed) moved
     group by office, due having sum(one) <> 0;
  end if;
  return null;
end $$;

create trigger inbox_offer_added after insert on inbox_offer
  referencing new table as added for each statement execute function inbox_load_changes();
create trigger inbox_offer_moved after update on inbox_offer
  referencing old table as removed new table as added for each statement execute function inbox_load_changes();
create trigger inbox_offer_removed after delete on inbox_offer
  referencing old table as removed for each statement execute function inbox_load_changes();

insert into inbox_load (office, due, open) select office, due, count(*) from inbox_offer group by office, due;
