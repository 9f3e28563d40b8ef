-- what was planned and what every unit promised stay as versions: a verdict rests on the version that was looked at
create table preparation_plan (
    cycle text not null,
    version int not null check (version > 0),
    task text not null unique,
    content jsonb not null,
    drafted_by text not null,
    drafted_at timestamptz not null,
    adopted_at timestamptz,
    primary key (cycle, version)
);

create table preparation_round (
    cycle text not null,
    unit text not null,
    round int not null check (round > 0),
    task text not null unique,
    content jsonb not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    locked_at timestamptz,
    primary key (cycle, unit, round)
);

create table preparation_target (
    cycle text not null,
    unit text not null,
    round int not null,
    indicator text not null,
    target numeric,
    note text,
    primary key (cycle, unit, round, indicator),
    foreign key (cycle, unit, round) references preparation_round
);

-- unit is empty where the verdict is about the plan
create table preparation_verdict (
    task text primary key,
    cycle text not null,
    unit text not null,
    version int not null,
    choice text not null,
    reason text,
    decided_by text not null,
    decided_at timestamptz not null
);
create index preparation_verdict_version on preparation_verdict (cycle, unit, version, decided_at);
