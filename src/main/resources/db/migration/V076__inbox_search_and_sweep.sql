-- Who watches every task searches them by what they are called: looked up, not read through from the first due date on.
create index inbox_task_name on inbox_task (name, due, id) where ended_at is null;

-- The sweep takes the oldest answers away.
create index inbox_answer_at on inbox_answer (at);

-- The lists that a person has saved under a name, on whichever machine they sit.
create table inbox_view (
  person text not null,
  position int not null,
  name text not null check (length(name) between 1 and 60),
  address text not null check (address like '/inbox/%' and length(address) <= 500),
  primary key (person, position),
  unique (person, address)
);
