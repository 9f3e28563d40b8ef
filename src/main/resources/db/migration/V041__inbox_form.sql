-- What people type is kept before it is accepted, each person's apart, and for ever after: drafts, submissions with
-- the form that they were typed into, and the answers that a repeated call gets again.
create table inbox_draft (
  task text collate "C" not null,
  person text not null,
  data jsonb not null,
  saved_at timestamptz not null,
  version int not null default 1,
  primary key (task, person)
);

create table inbox_form (
  hash text primary key,
  schema text not null
);

create table inbox_submission (
  task text collate "C" primary key,
  instance text not null,
  task_name text not null,
  person text not null,
  at timestamptz not null,
  data jsonb not null,
  form text not null references inbox_form
);
create index inbox_submission_instance on inbox_submission (instance, task_name, at);

create table inbox_answer (
  task text collate "C" not null,
  person text not null,
  key text not null,
  body_hash text not null,
  at timestamptz not null,
  primary key (task, person, key)
);
