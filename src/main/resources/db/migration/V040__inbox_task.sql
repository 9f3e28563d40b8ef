-- "Mine or offered to my offices, by due date, first 50" cannot be read from the engine's tables in time; so tasks as
-- people see them stand here, written in the engine's transaction, with an index for each question.
create table inbox_task (
  id text collate "C" primary key,
  process text not null,
  task text not null,
  name text not null,
  instance text not null,
  cycle text,
  unit text,
  subject text,
  assignee text collate "C",
  offered_to text[] not null,
  -- without a due date a task comes last, so that one order and one cursor serve all
  due timestamptz not null default 'infinity',
  created timestamptz not null,
  priority int not null,
  urgency int not null generated always as (-priority) stored,
  definition text not null,
  form_ref text,
  ended_at timestamptz,
  completed boolean not null default false
);
create index inbox_task_mine on inbox_task (assignee, due, id) where ended_at is null and assignee is not null;
create index inbox_task_due on inbox_task (due, id) where ended_at is null;
create index inbox_task_created on inbox_task (created, id) where ended_at is null;
create index inbox_task_unit on inbox_task (unit, due, id) where ended_at is null and unit is not null;
create index inbox_task_done on inbox_task (assignee, ended_at, id) where completed;

-- One row for each office that an open task is offered to, with what its lists are ordered and filtered by: an office
-- that is offered half of all tasks reads as many rows as a page has. Claimed tasks stay, as taken.
create table inbox_offer (
  task text collate "C" not null,
  office text collate "C" not null,
  taken boolean not null,
  due timestamptz not null,
  created timestamptz not null,
  priority int not null,
  urgency int not null generated always as (-priority) stored,
  cycle text,
  process text not null,
  unit text,
  name text not null,
  primary key (task, office)
);
create index inbox_offer_due on inbox_offer (office, taken, due, task);
create index inbox_offer_created on inbox_offer (office, taken, created, task);
create index inbox_offer_priority on inbox_offer (office, taken, urgency, due, task);
create index inbox_offer_unit on inbox_offer (office, taken, unit, due, task);

-- The labels that tasks have: searching them first is searching a hundred rows instead of a million.
create table inbox_label (name text primary key);
