-- A phase has a first and a last day that move together, and a unit is assessed once for a year and level.
alter table cycle add column level text not null default 'region' check (level in ('state', 'region', 'department', 'unit'));
alter table cycle alter column level drop default;
alter table cycle add column predecessor text references cycle;
alter table cycle add constraint cycle_once unique (id, year, level);

-- what began before this rule stays as it is
alter table cycle_participant add column year integer, add column level text, add column exclusive boolean not null default false;
update cycle_participant p set year = c.year, level = c.level from cycle c where c.id = p.cycle;
alter table cycle_participant alter column year set not null, alter column level set not null, alter column exclusive drop default;
alter table cycle_participant add foreign key (cycle, year, level) references cycle (id, year, level);
create unique index cycle_participant_once on cycle_participant (year, level, unit) where exclusive;

alter table cycle_phase add column comes_after text[] not null default '{}';
alter table cycle_phase add column starts date;
alter table cycle_phase add column working_days integer check (working_days > 0);
-- a deadline is the end of a day; it is no earlier than the phase's first
alter table cycle_phase add check (starts is null or starts <= (due at time zone 'Asia/Shanghai')::date + 1);

-- how many people a moved date concerns
create index inbox_task_cycle on inbox_task (cycle, process) where ended_at is null and cycle is not null;
