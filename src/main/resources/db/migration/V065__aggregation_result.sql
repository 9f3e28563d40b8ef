-- every computation keeps what it was computed from, so that any version can be computed again and explained
create table aggregation_result (
    cycle text not null,
    version int not null check (version > 0),
    computed_at timestamptz not null,
    computed_by text,
    cause text not null,
    inputs jsonb not null,
    results jsonb not null,
    complete boolean not null,
    primary key (cycle, version)
);

-- the report that was handed in for a version: until it is returned, its figures are before the leaders
create table aggregation_report (
    cycle text not null,
    version int not null,
    task text primary key,
    content jsonb not null,
    drafted_by text not null,
    drafted_at timestamptz not null,
    returned_at timestamptz,
    return_reason text,
    foreign key (cycle, version) references aggregation_result
);

create index aggregation_report_version on aggregation_report (cycle, version, drafted_at);

-- the version that was decided, and when it was published; written once
create table aggregation_outcome (
    cycle text primary key,
    version int not null,
    sealed_at timestamptz not null,
    published_at timestamptz,
    foreign key (cycle, version) references aggregation_result
);
