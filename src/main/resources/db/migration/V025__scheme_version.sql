-- The rules of the regimes. A published version never changes; cycles are bound to one for ever.
create table scheme_version (
    id text not null check (id ~ '^[a-z][a-z0-9-]*$'),
    version integer not null check (version > 0),
    title text not null,
    -- json, not jsonb: the order of answers and roles is the author's
    document json not null,
    -- whether the product brought it or a person published it
    origin text not null check (origin in ('seed', 'person')),
    published_at timestamptz not null,
    published_by text,
    primary key (id, version),
    check ((origin = 'person') = (published_by is not null))
);

create function scheme_version_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'a published version of a scheme never changes';
end $$;

create trigger scheme_version_never_changes before update or delete on scheme_version
    for each row execute function scheme_version_never_changes();
