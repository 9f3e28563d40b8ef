-- The engine looks for subtasks of every task that ends, and its own schema has no index for it: each completion read
-- all open tasks. The product has no subtasks, so this index is empty and costs nothing.
create index workflow_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
