-- a change to a model is kept as a draft, outside the engine, until it was audited and a second person releases it
create table modeling_draft (
    id text primary key,
    -- the deployment that it would become the next of, and the process (or decision) that it is about
    feature text not null check (feature <> ''),
    subject text not null check (subject <> ''),
    title text not null,
    origin text not null check (origin in ('browser', 'desktop', 'archive', 'restore')),
    base text,
    state text not null check (state in ('open', 'proposed', 'released')),
    revision integer not null check (revision > 0),
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    proposed_at timestamptz,
    proposed_by text,
    reason text,
    check ((state = 'open') = (proposed_by is null)),
    check ((proposed_by is null) = (reason is null))
);

-- the list of drafts, newest change first; and one person's own draft about a process
create index modeling_draft_changed on modeling_draft (changed_at desc) where state <> 'released';
create index modeling_draft_subject on modeling_draft (subject, changed_by) where state <> 'released';

create table modeling_draft_file (
    draft text not null references modeling_draft on delete cascade,
    name text not null check (name ~ '^[A-Za-z0-9_.-]{1,120}$'),
    content bytea not null,
    primary key (draft, name)
);

-- who has a draft open now
create table modeling_presence (
    draft text not null references modeling_draft on delete cascade,
    person text not null,
    seen_at timestamptz not null,
    primary key (draft, person)
);
