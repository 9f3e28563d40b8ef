-- A supervisor asks of a million open tasks how many are late, by phase, unit, office and person, in one look: so it is
-- kept how many are open by each of these and by the moment they are due. A transaction only adds what it changed, in one
-- row for each task that it touched; now and then what was added is taken into the sums.
create table inbox_sum (
  -- all, phase, unit, cell (phase/unit), office, person, free (nobody has it), kind (process/task), since (the same, by the
  -- day on which it was opened)
  facet text collate "C" not null,
  -- '' outside a cycle
  cycle text collate "C" not null,
  key text collate "C" not null,
  moment timestamptz not null,
  open bigint not null,
  primary key (facet, cycle, key, moment)
);
create index inbox_sum_empty on inbox_sum (facet, cycle, key, moment) where open = 0;

create table inbox_sum_change (
  id bigint generated always as identity primary key,
  cycle text collate "C" not null,
  process text not null,
  task text not null,
  unit text,
  offered_to text[] not null,
  assignee text,
  due timestamptz not null,
  created timestamptz not null,
  open int not null,
  -- when it was done; null where this change is not its completion
  done_at timestamptz
);

-- How many of a kind of task took how many working days: what is usual stands beside what is open now.
create table inbox_stay (
  process text collate "C" not null,
  task text collate "C" not null,
  days int not null check (days >= 0),
  done bigint not null,
  primary key (process, task, days)
);

create function inbox_facets(process text, task text, unit text, offered_to text[], assignee text, due timestamptz,
                             created timestamptz)
  returns table (facet text, key text, moment timestamptz) language sql stable as $$
  select 'all', '', due
  union all select 'phase', process, due
  union all select 'unit', unit, due where unit is not null
  union all select 'cell', process || '/' || unit, due where unit is not null
  union all select 'office', office, due from unnest(offered_to) as office
  union all select 'person', assignee, due where assignee is not null
  union all select 'free', '', due where assignee is null
  union all select 'kind', process || '/' || task, due
  union all select 'since', process || '/' || task, date_trunc('day', created, 'Asia/Shanghai')
$$;

create function inbox_sum_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and (select count(*) from (select 1 from added limit 1001) counted) > 1000 then
    -- so many at once are brought in from elsewhere, by nobody whom another waits for
    insert into inbox_sum as s (facet, cycle, key, moment, open)
    select f.facet, coalesce(a.cycle, ''), f.key, f.moment, count(*)
      from added a
      cross join lateral inbox_facets(a.process, a.task, a.unit, a.offered_to, a.assignee, a.due, a.created) f
     where a.ended_at is null
     group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (facet, cycle, key, moment) do update set open = s.open + excluded.open;
  elsif tg_op = 'INSERT' then
    insert into inbox_sum_change (cycle, process, task, unit, offered_to, assignee, due, created, open)
    select coalesce(cycle, ''), process, task, unit, offered_to, assignee, due, created, 1
      from added where ended_at is null;
  else
    insert into inbox_sum_change (cycle, process, task, unit, offered_to, assignee, due, created, open, done_at)
    select coalesce(o.cycle, ''), o.process, o.task, o.unit, o.offered_to, o.assignee, o.due, o.created, -1,
           case when n.completed then n.ended_at end
      from removed o join added n using (id)
     where o.ended_at is null and (n.ended_at is not null or (n.cycle, n.process, n.task, n.unit, n.offered_to, n.assignee,
           n.due) is distinct from (o.cycle, o.process, o.task, o.unit, o.offered_to, o.assignee, o.due))
    union all
    select coalesce(n.cycle, ''), n.process, n.task, n.unit, n.offered_to, n.assignee, n.due, n.created, 1, null
      from removed o join added n using (id)
     where n.ended_at is null and (o.ended_at is not null or (n.cycle, n.process, n.task, n.unit, n.offered_to, n.assignee,
           n.due) is distinct from (o.cycle, o.process, o.task, o.unit, o.offered_to, o.assignee, o.due));
  end if;
  return null;
end $$;

create trigger inbox_task_added after insert on inbox_task
  referencing new table as added for each statement execute function inbox_sum_changes();
create trigger inbox_task_moved after update on inbox_task
  referencing old table as removed new table as added for each statement execute function inbox_sum_changes();

insert into inbox_sum (facet, cycle, key, moment, open)
select f.facet, coalesce(t.cycle, ''), f.key, f.moment, count(*)
  from inbox_task t
  cross join lateral inbox_facets(t.process, t.task, t.unit, t.offered_to, t.assignee, t.due, t.created) f
 where t.ended_at is null
 group by 1, 2, 3, 4;
-- what was done before is counted as usual too, as the changes are taken in
insert into inbox_sum_change (cycle, process, task, unit, offered_to, assignee, due, created, open, done_at)
select coalesce(cycle, ''), process, task, unit, offered_to, assignee, due, created, 0, ended_at
  from inbox_task where completed;

-- What other rooms may ask.
create view inbox_open_sum as
select facet, cycle, key, moment, open from inbox_sum
union all
select f.facet, c.cycle, f.key, f.moment, c.open::bigint
  from inbox_sum_change c
  cross join lateral inbox_facets(c.process, c.task, c.unit, c.offered_to, c.assignee, c.due, c.created) f
 where c.open <> 0;
create view inbox_usual_stay as select process, task, days, done from inbox_stay;
create view inbox_open_task as
select id, process, task, name, definition, cycle, unit, assignee, offered_to, due, created
  from inbox_task where ended_at is null;
create view inbox_open_offer as select office, task, taken, due, cycle, process from inbox_offer;

-- The late ones of a cycle and of a phase, the latest first, without reading another cycle's.
drop index inbox_task_cycle;
create index inbox_task_phase on inbox_task (cycle, process, due, id) where ended_at is null and cycle is not null;
create index inbox_task_cycle_due on inbox_task (cycle, due, id) where ended_at is null and cycle is not null;
