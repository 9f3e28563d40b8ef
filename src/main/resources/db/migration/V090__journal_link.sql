-- Who goes round the triggers with the database's own rights could still rewrite the journal: every entry gets a link
-- in a chain of hashes, and whoever keeps one link's hash outside the database holds all entries before it.

-- entries of committed changes that have no link yet; written with the entry, emptied by the sealer
create table journal_unsealed (entry bigint primary key);
insert into journal_unsealed select id from journal_entry;

-- in the order of sealing, without gaps: a change that commits late has a lower entry but a higher link
create table journal_link (
    link      bigint primary key check (link > 0),
    entry     bigint not null unique,
    hash      bytea not null check (length(hash) = 32),
    sealed_at timestamptz not null
);

-- where the chain ends, so that a tail that was cut off shows; its lock makes the sealer the only one
create table journal_head (
    single boolean primary key default true check (single),
    link bigint not null,
    hash bytea not null check (length(hash) = 32)
);
insert into journal_head (link, hash) values (0, decode(repeat('00', 32), 'hex'));

create function journal_link_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'journal_link is append-only: % refused', tg_op;
end $$;
create trigger journal_link_row_is_final before update or delete on journal_link
    for each row execute function journal_link_is_final();
create trigger journal_link_table_is_final before truncate on journal_link
    for each statement execute function journal_link_is_final();

create function journal_head_only_grows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.link > old.link then return new; end if;
    end if;
    raise exception 'journal_head only grows: % refused', tg_op;
end $$;
create trigger journal_head_row_only_grows before update or delete on journal_head
    for each row execute function journal_head_only_grows();
create trigger journal_head_table_only_grows before truncate on journal_head
    for each statement execute function journal_head_only_grows();

-- the list is read newest first, whole or by one of four filters
drop index journal_entry_by_subject;
drop index journal_entry_by_cycle;
create index journal_entry_by_time on journal_entry (at, id);
create index journal_entry_by_subject on journal_entry (subject, at, id);
create index journal_entry_by_cycle on journal_entry (cycle, at, id);
create index journal_entry_by_person on journal_entry (person, at, id);
create index journal_entry_by_action on journal_entry (action, at, id);
