-- A year's run of one scheme version over a set of units: who takes part, the phases, and whom each phase is opened for.
create table cycle (
    id text primary key check (id ~ '^[0-9]{4}-[0-9]+$'),
    year integer not null check (year between 1949 and 2200),
    title text not null check (title <> ''),
    scheme text not null,
    scheme_version integer not null,
    state text not null check (state in ('draft', 'running', 'published', 'closed')),
    created_at timestamptz not null,
    created_by text not null,
    started_at timestamptz,
    closed_at timestamptz,
    check ((state = 'draft') = (started_at is null))
);

create table cycle_participant (
    cycle text not null references cycle,
    unit text not null,
    position integer not null,
    unit_class text not null,
    participation text not null check (participation in ('ranked', 'scored', 'apart')),
    panel text,
    primary key (cycle, unit)
);

-- Which version of each process a cycle runs on: noted at its start, so that a release made meanwhile changes nothing.
create table cycle_process (
    cycle text not null references cycle,
    process text not null,
    definition text not null,
    version integer not null,
    primary key (cycle, process)
);

-- A phase that is returned to is opened again, in another round.
create table cycle_phase (
    cycle text not null references cycle,
    process text not null,
    position integer not null,
    state text not null check (state in ('planned', 'running', 'done')),
    round integer not null default 0 check (round >= 0),
    due timestamptz not null,
    all_opened boolean not null default false,
    opened_at timestamptz,
    ended_at timestamptz,
    deadline_passed_at timestamptz,
    primary key (cycle, process)
);

create table cycle_subject (
    cycle text not null,
    process text not null,
    round integer not null,
    subject text not null,
    position integer not null,
    state text not null check (state in ('planned', 'open', 'done')),
    ended_at timestamptz,
    primary key (cycle, process, round, subject),
    foreign key (cycle, process) references cycle_phase
);

-- what is still to be opened, in order; and whether anything of a phase is still open
create index cycle_subject_unfinished on cycle_subject (cycle, process, round, state, position) where state <> 'done';
create index cycle_phase_running on cycle_phase (cycle, process) where state = 'running';
