-- Whoever must defend a number asks who changed what and why: rows are only ever added, by nobody taken away.
create table journal_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    person       text,                                -- null: the server by itself
    on_behalf_of text,
    action       text not null check (action ~ '^[a-z][a-z0-9-]*$'),
    subject      text not null check (subject ~ '^[a-z][a-z0-9-]*:.+$'),
    cycle        text,
    before       jsonb,
    after        jsonb,
    reason       text
);

create index journal_entry_by_subject on journal_entry (subject, id);
create index journal_entry_by_cycle on journal_entry (cycle, id);

create function journal_entry_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'journal_entry is append-only: % refused', tg_op;
end $$;

create trigger journal_entry_row_is_final before update or delete on journal_entry
    for each row execute function journal_entry_is_final();
create trigger journal_entry_table_is_final before truncate on journal_entry
    for each statement execute function journal_entry_is_final();
