-- A process and a label found by searching lead to few of an office's half a million tasks: they are looked up, not
-- filtered out of all of them.
-- What else is filtered by stands in the index beside the order, so that rows that do not fit are passed over unread.
drop index inbox_offer_due;
create index inbox_offer_due on inbox_offer (office, taken, due, task) include (unit, name, process, cycle);
create index inbox_offer_name on inbox_offer (office, taken, name, due, task);

drop table inbox_label;
create table inbox_label (
  process text not null,
  name text not null,
  primary key (process, name)
);
insert into inbox_label (process, name) select distinct process, name from inbox_task;

-- Any one office may be the one with half of all tasks. Told the average, the planner would collect and sort an office's
-- rows instead of reading its first fifty from the index.
alter table inbox_offer alter column office set (n_distinct = 2);
