-- Who does what for whom, and since when: a post or a responsibility that has ended must not open a task any more.
create table organization_unit (
    id         text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
    name       text not null check (name <> ''),
    unit_class text not null check (unit_class ~ '^[a-z][a-z0-9-]*$'),   -- the classes themselves stand in the schemes
    position   int not null
);

create table organization_office (
    id       text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
    name     text not null check (name <> ''),
    kind     text not null check (kind in ('OFFICE', 'BODY', 'DEPARTMENT', 'PANEL')),
    position int not null
);

create table organization_person (
    id   text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
    name text not null check (name <> '')
);

create table organization_post (
    id         bigint generated always as identity primary key,
    person     text not null references organization_person,
    office     text references organization_office,
    unit       text references organization_unit,
    role       text not null check (role ~ '^[a-z][a-z0-9-]*$'),
    title      text not null check (title <> ''),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),                      -- the last day; null: open
    check ((office is null) <> (unit is null)),
    check (unit is null or role <> 'leader'),                            -- <unit>:leader is the next table's
    unique (person, office, role, valid_from),
    unique (person, unit, role, valid_from)
);

create index organization_post_by_office on organization_post (office);
create index organization_post_by_unit on organization_post (unit, role);

create table organization_leader (
    unit       text not null references organization_unit,
    person     text not null references organization_person,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    primary key (unit, person, valid_from)
);

create index organization_leader_by_person on organization_leader (person);

-- One row: a demonstration's passwords are known to everyone, so it must never be taken for an organisation of one's own.
create table organization_founding (
    the_one    boolean primary key default true check (the_one),
    demo       boolean not null,
    founded_at timestamptz not null
);
