-- The engine's history is written with every task and read by nobody but its own removal, which goes by process instance
-- and removal time. Its other indexes serve the questions of tools that the product does not have; each of them costs
-- every unit that a phase is opened for, and every task that is done.
drop index
  act_idx_hi_pro_inst_end, act_idx_hi_pro_inst_proc_def_key, act_idx_hi_pro_inst_proc_time, act_idx_hi_pi_pdefid_end_time,
  act_idx_hi_act_inst_start_end, act_idx_hi_act_inst_end, act_idx_hi_act_inst_comp, act_idx_hi_act_inst_stats,
  act_idx_hi_act_inst_proc_def_key, act_idx_hi_ai_pdefid_end_time,
  act_idx_hi_task_inst_proc_def_key, act_idx_hi_task_inst_start, act_idx_hi_task_inst_end,
  act_idx_hi_ident_lnk_user, act_idx_hi_ident_lnk_group, act_idx_hi_ident_lnk_proc_def_key, act_idx_hi_ident_lnk_timestamp,
  act_idx_hi_procvar_name_type, act_idx_hi_var_inst_proc_def_key, act_idx_hi_varinst_act_inst_id,
  act_idx_hi_detail_act_inst, act_idx_hi_detail_time, act_idx_hi_detail_name, act_idx_hi_detail_proc_def_key;

-- What began before removal times were set at the beginning still gets its own, ten years after that.
do $$
declare
  one text;
begin
  update act_hi_procinst set removal_time_ = start_time_ + interval '3650 days'
   where root_proc_inst_id_ = id_ and removal_time_ is null;
  foreach one in array array['act_hi_actinst', 'act_hi_taskinst', 'act_hi_varinst', 'act_hi_detail',
                             'act_hi_identitylink', 'act_hi_incident', 'act_hi_job_log', 'act_hi_comment',
                             'act_hi_attachment', 'act_hi_op_log', 'act_hi_ext_task_log', 'act_hi_decinst',
                             'act_hi_procinst'] loop
    execute format('update %1$I h set removal_time_ = r.removal_time_ from act_hi_procinst r'
                   || ' where r.id_ = h.root_proc_inst_id_ and h.removal_time_ is null and r.removal_time_ is not null', one);
  end loop;
end $$;
