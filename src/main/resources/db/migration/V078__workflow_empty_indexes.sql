-- Opening a phase for a unit writes thirty of the engine's rows and two hundred and fifty entries of its indexes, half of
-- them for columns that are empty: tenants, cases, subtasks, values that are files. An index that leaves out what is
-- empty finds the same rows and costs nothing.
do $$
declare
  one record;
begin
  for one in
    select i.indexrelid::regclass as name, pg_get_indexdef(i.indexrelid) as definition, a.attname as leading
      from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
     where c.relnamespace = current_schema()::text::regnamespace
       and c.relname ~ '^act_(ru|hi)_' and not i.indisunique and i.indpred is null
       and (a.attname in ('tenant_id_', 'owner_', 'assignee_', 'removal_time_', 'batch_id_', 'bytearray_id_',
                          'super_exec_', 'restarted_proc_inst_id_', 'user_id_', 'group_id_')
            or a.attname like 'case\_%'
            or a.attname like '%exception\_stack\_id\_'
            or (c.relname, a.attname) in (('act_ru_variable', 'task_id_'), ('act_hi_detail', 'task_id_'),
                                          ('act_ru_identitylink', 'proc_def_id_')))
  loop
    execute format('drop index %s', one.name);
    execute format('%s where %I is not null', one.definition, one.leading);
  end loop;
end $$;

-- Each begins as another does that is kept.
drop index act_idx_variable_task_id;
drop index act_idx_hi_varinst_name;
drop index act_idx_hi_procvar_proc_inst;
drop index act_idx_hi_taskinstid_procinst;
