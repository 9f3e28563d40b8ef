-- who was called to rate and what each rater said, as versions; nobody but the rater reads a single rating
create table assessment_rater (
    cycle text not null,
    panel text not null,
    rater text not null,
    role text,
    called_at timestamptz not null,
    primary key (cycle, panel, rater)
);

create table assessment_sheet (
    cycle text not null,
    panel text not null,
    rater text not null,
    version int not null check (version > 0),
    task text not null unique,
    rated_at timestamptz not null,
    primary key (cycle, panel, rater, version)
);

create table assessment_rating (
    cycle text not null,
    panel text not null,
    rater text not null,
    version int not null,
    unit text not null,
    indicator text not null,
    role text,
    score numeric not null check (score between 0 and 100),
    note text,
    primary key (cycle, panel, rater, version, unit, indicator),
    foreign key (cycle, panel, rater, version) references assessment_sheet
);

create table assessment_closing (
    cycle text not null,
    panel text not null,
    closed_at timestamptz not null,
    primary key (cycle, panel)
);
