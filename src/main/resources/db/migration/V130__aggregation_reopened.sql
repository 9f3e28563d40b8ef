-- an upheld objection opens decided results again: what was decided before stays on record, and judged scores may be decided anew
create table aggregation_reopened (
    cycle text not null,
    version int not null,
    sealed_at timestamptz not null,
    reopened_at timestamptz not null,
    reason text not null check (reason <> ''),
    primary key (cycle, version),
    foreign key (cycle, version) references aggregation_result
);

-- ratings and ballots stay as they were given; this score counts in their place
create table aggregation_decided_score (
    cycle text not null,
    unit text not null,
    indicator text not null,
    score numeric not null check (score between 0 and 100),
    reason text not null check (reason <> ''),
    proposed_by text not null,
    decided_by text not null check (decided_by <> proposed_by),
    decided_at timestamptz not null,
    primary key (cycle, unit, indicator)
);
