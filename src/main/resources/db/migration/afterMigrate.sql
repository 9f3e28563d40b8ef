-- Every table that holds something of a cycle refuses to change once the cycle is closed or cancelled. Run after every
-- migration, so that a table that comes later is protected without anybody thinking of it; what goes on after the end
-- is named here.
do $$
declare
  one record;
begin
  perform pg_advisory_xact_lock(hashtextextended('cycle_refuse_settled', 0));
  for one in
    select c.oid::regclass as name
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'cycle' and not a.attisdropped
     where c.relkind = 'r'
       and c.relnamespace = current_schema()::regnamespace
       -- what people see and say of it: their inbox and its sums, the journal, how it was cancelled, and what follows from
       -- its results, with its deadlines
       and c.relname not in ('inbox_task', 'inbox_offer', 'inbox_sum', 'inbox_sum_change', 'journal_entry',
                             'cycle_cancellation', 'feedback_query', 'consequence_action', 'consequence_rectification',
                             'supervision_extension')
       and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'cycle_refuse_settled')
     order by c.relname
  loop
    execute format('create trigger cycle_refuse_settled before insert or update or delete on %s'
      || ' for each row execute function cycle_refuse_settled()', one.name);
  end loop;
end $$;
