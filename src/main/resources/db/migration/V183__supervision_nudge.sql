-- Nobody is nagged twice a day for one task, and who was nudged yesterday is left out unless it is asked for.
create table supervision_nudge (
  task text collate "C" not null,
  day date not null,
  by_person text not null,
  at timestamptz not null,
  text text not null,
  primary key (task, day)
);

-- A due date that was put off, or is to be: above a limit another person decides.
create table supervision_extension (
  id bigint generated always as identity primary key,
  task text collate "C" not null,
  cycle text,
  due_before timestamptz not null,
  due_after timestamptz not null,
  working_days int not null check (working_days > 0),
  reason text not null check (reason <> ''),
  asked_by text not null,
  asked_at timestamptz not null,
  verdict text check (verdict in ('confirmed', 'refused')),
  verdict_by text,
  verdict_at timestamptz,
  check ((verdict is null) = (verdict_at is null) and (verdict is null) = (verdict_by is null)),
  check (due_after > due_before)
);
create unique index supervision_extension_open on supervision_extension (task) where verdict is null;
create index supervision_extension_task on supervision_extension (task, id);
