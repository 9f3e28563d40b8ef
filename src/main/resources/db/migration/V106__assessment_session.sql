-- a panel's session: the bands are fixed before anyone rates, what was said is struck and never overwritten, talks stay with the panel
alter table assessment_sheet add column struck_at timestamptz;
alter table assessment_sheet add column struck_by text;
alter table assessment_sheet add column strike_reason text;
alter table assessment_sheet add check ((struck_at is null) = (strike_reason is null));
-- a corrected rating is a version without a task of its own
alter table assessment_sheet alter column task drop not null;
alter table assessment_rating add column band text
    check (band in ('A+', 'A0', 'A-', 'B+', 'B0', 'B-', 'C+', 'C0', 'C-'));

create table assessment_board (
    cycle text not null,
    panel text not null,
    version int not null check (version > 0),
    task text not null unique,
    fixed_by text not null,
    fixed_at timestamptz not null,
    primary key (cycle, panel, version)
);

create table assessment_band (
    cycle text not null,
    panel text not null,
    version int not null,
    unit text not null,
    indicator text not null,
    band text not null check (band in ('A+', 'A0', 'A-', 'B+', 'B0', 'B-', 'C+', 'C0', 'C-')),
    note text,
    primary key (cycle, panel, version, unit, indicator),
    foreign key (cycle, panel, version) references assessment_board
);

-- what the session's forms hold besides ratings: the announcement, the meeting's minutes, the bands' minutes, the verdict
create table assessment_record (
    cycle text not null,
    panel text not null,
    task text not null,
    task_name text not null,
    person text not null,
    at timestamptz not null,
    content jsonb not null,
    primary key (cycle, panel, task)
);
create index assessment_record_newest on assessment_record (cycle, panel, task_name, at desc);

create table assessment_talk (
    cycle text not null,
    panel text not null,
    version int not null check (version > 0),
    task text not null unique,
    recorded_by text not null,
    recorded_at timestamptz not null,
    content jsonb not null,
    primary key (cycle, panel, version)
);

-- what a session says of a unit, in the four forms: words, points, grade, place
create table assessment_report (
    cycle text not null,
    panel text not null,
    version int not null check (version > 0),
    unit text not null,
    comment text not null check (comment <> ''),
    score numeric check (score between 0 and 100),
    grade text,
    rank int check (rank > 0),
    primary key (cycle, panel, version, unit)
);
