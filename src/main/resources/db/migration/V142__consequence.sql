-- what follows from published results: rewards by parameters, action after years of one grade, rectification of the last
create table consequence_reward_rate (
    cycle text not null,
    kind text not null check (kind in ('base', 'grade', 'post')),
    name text not null,
    value numeric not null check (value >= 0),
    primary key (cycle, kind, name)
);
create table consequence_reward (
    cycle text not null,
    unit text not null,
    person text not null,
    post text not null,
    grade text not null,
    base numeric not null,
    grade_rate numeric not null,
    post_rate numeric not null,
    amount numeric not null check (amount >= 0),
    primary key (cycle, unit, person, post)
);

create table consequence_action (
    id text primary key,
    cycle text not null,
    unit text not null,
    action text not null,
    grade text not null,
    opened_at timestamptz not null,
    record jsonb,
    taken_by text,
    taken_at timestamptz,
    unique (cycle, unit, action),
    check ((record is null) = (taken_by is null) and (record is null) = (taken_at is null))
);

create table consequence_rectification (
    id text primary key,
    cycle text not null,
    unit text not null,
    grade text not null,
    opened_at timestamptz not null,
    talk jsonb,
    talked_by text,
    talked_at timestamptz,
    closed_at timestamptz,
    unique (cycle, unit)
);
create index consequence_rectification_unit on consequence_rectification (unit, opened_at);

-- a plan that was sent back is followed by another version
create table consequence_plan (
    rectification text not null references consequence_rectification,
    version int not null check (version > 0),
    task text not null unique,
    statement text,
    planned_by text not null,
    planned_at timestamptz not null,
    verdict text check (verdict in ('approve', 'return')),
    verdict_reason text,
    checked_by text,
    checked_at timestamptz,
    primary key (rectification, version)
);
create table consequence_measure (
    rectification text not null,
    version int not null,
    line int not null check (line >= 0),
    measure text not null check (measure <> ''),
    owner text not null check (owner <> ''),
    due date not null,
    done boolean,
    finding text,
    primary key (rectification, version, line),
    foreign key (rectification, version) references consequence_plan
);
