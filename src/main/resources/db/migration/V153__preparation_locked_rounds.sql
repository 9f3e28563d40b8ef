-- what was issued under a document's number binds: no program and no hand changes a locked round, its targets or opinions
create function preparation_keep_locked_round() returns trigger language plpgsql as $$
begin
    if old.locked_at is not null then
        raise exception 'round % of % in % is locked', old.round, old.unit, old.cycle using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;

create trigger preparation_round_locked before update or delete on preparation_round
    for each row execute function preparation_keep_locked_round();

create function preparation_keep_locked_part() returns trigger language plpgsql as $$
declare
    part record;
begin
    if tg_op = 'DELETE' then
        part := old;
    else
        part := new;
    end if;
    if exists (select from preparation_round where cycle = part.cycle and unit = part.unit and round = part.round
               and locked_at is not null) then
        raise exception 'round % of % in % is locked', part.round, part.unit, part.cycle
            using errcode = 'restrict_violation';
    end if;
    return part;
end $$;

create trigger preparation_target_locked before insert or update or delete on preparation_target
    for each row execute function preparation_keep_locked_part();
create trigger preparation_opinion_locked before insert or update or delete on preparation_opinion
    for each row execute function preparation_keep_locked_part();
