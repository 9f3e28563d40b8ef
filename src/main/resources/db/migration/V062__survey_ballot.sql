-- counts of ballots as they were entered, as versions; only the closed one counts
create table survey_entry (
    cycle text not null,
    version int not null check (version > 0),
    task text not null unique,
    entered_by text not null,
    entered_at timestamptz not null,
    closed_at timestamptz,
    primary key (cycle, version)
);

create table survey_ballot (
    cycle text not null,
    version int not null,
    line int not null,
    unit text not null,
    indicator text not null,
    layer text,
    counts jsonb not null,
    primary key (cycle, version, line),
    foreign key (cycle, version) references survey_entry
);
create unique index survey_ballot_row on survey_ballot (cycle, version, unit, indicator, coalesce(layer, ''));
