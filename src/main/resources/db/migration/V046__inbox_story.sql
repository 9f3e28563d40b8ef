-- What became of a unit's process, hand by hand, is read beside each of its tasks: all tasks of one instance.
create index inbox_task_instance on inbox_task (instance, created);
