-- in a closed or cancelled cycle nothing changes any more, whatever writes; and a regime says how results are announced
alter table cycle drop constraint cycle_state_check;
alter table cycle add constraint cycle_state_check check (state in ('draft', 'running', 'published', 'closed', 'cancelled'));
alter table cycle add column publication text not null default 'internal' check (publication in ('internal', 'public', 'both'));
alter table cycle alter column publication drop default;

-- afterMigrate.sql puts it on every table that holds something of a cycle
create function cycle_refuse_settled() returns trigger language plpgsql as $$
declare
  settled record;
begin
  select title, state into settled from cycle
    where id in (new.cycle, old.cycle) and state in ('closed', 'cancelled') limit 1;
  if found then
    raise exception using errcode = 'NL001', message = settled.state || ':' || settled.title;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

create function cycle_stays_settled() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'NL001', message = old.state || ':' || old.title;
end $$;
create trigger cycle_stays_settled before update or delete on cycle
  for each row when (old.state in ('closed', 'cancelled')) execute function cycle_stays_settled();
