-- a version in the library says who released it, who asked for it, and why
create table modeling_release (
    deployment text primary key,
    draft text not null,
    subject text not null,
    reason text not null check (reason <> ''),
    proposed_by text not null,
    released_by text not null,
    released_at timestamptz not null,
    check (proposed_by <> released_by)
);

create index modeling_release_newest on modeling_release (released_at desc);
