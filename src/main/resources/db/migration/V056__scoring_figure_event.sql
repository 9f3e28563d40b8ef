-- a figure that is corrected is a new version with its reason: results were computed from the old one
create table scoring_figure (
    cycle text not null,
    unit text not null,
    indicator text not null,
    version int not null check (version > 0),
    actual numeric,
    target numeric,
    score numeric,
    previous numeric,
    benchmark numeric,
    effect numeric,
    more jsonb not null default '{}',
    note text,
    source text not null check (source in ('certified', 'put')),
    office text,
    certified_by text not null,
    certified_at timestamptz not null,
    reason text,
    primary key (cycle, unit, indicator, version)
);

-- one row for each time an office certified, also where nothing happened: no event is a statement too
create table scoring_certification (
    cycle text not null,
    office text not null,
    version int not null check (version > 0),
    task text not null unique,
    certified_by text not null,
    certified_at timestamptz not null,
    primary key (cycle, office, version)
);

create table scoring_event (
    cycle text not null,
    office text not null,
    version int not null,
    line int not null,
    unit text not null,
    adjustment text,
    indicator text,
    veto text,
    points numeric check (points >= 0),
    item text,
    count numeric check (count >= 0),
    document text,
    reason text,
    primary key (cycle, office, version, line),
    foreign key (cycle, office, version) references scoring_certification,
    check (num_nonnulls(adjustment, indicator, veto) = 1)
);
