-- What people are told of in the application itself: the newest of each task stands in their list until they have seen it.
create table notification_notice (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('nudge', 'reminder', 'extended')),
  task text collate "C" not null,
  -- to one person, or to whoever is in an office on the day of reading
  person text collate "C",
  office text collate "C",
  sender text,
  text text not null,
  at timestamptz not null,
  check ((person is null) <> (office is null))
);
create index notification_notice_person on notification_notice (person, id) where person is not null;
create index notification_notice_office on notification_notice (office, id) where office is not null;

create table notification_seen (
  person text collate "C" primary key,
  last bigint not null
);
