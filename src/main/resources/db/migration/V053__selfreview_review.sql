-- a returned self-review stays beside the one that followed it: who signed must be able to show what was signed
create table selfreview_review (
    cycle text not null,
    unit text not null,
    version int not null check (version > 0),
    task text not null unique,
    content jsonb not null,
    claims jsonb not null,
    written_by text not null,
    written_at timestamptz not null,
    accepted_at timestamptz,
    primary key (cycle, unit, version)
);

create table selfreview_actual (
    cycle text not null,
    unit text not null,
    version int not null,
    indicator text not null,
    actual numeric,
    note text,
    primary key (cycle, unit, version, indicator),
    foreign key (cycle, unit, version) references selfreview_review
);

create table selfreview_verdict (
    task text primary key,
    cycle text not null,
    unit text not null,
    version int not null,
    choice text not null,
    reason text,
    decided_by text not null,
    decided_at timestamptz not null,
    foreign key (cycle, unit, version) references selfreview_review
);
create index selfreview_verdict_version on selfreview_verdict (cycle, unit, version, decided_at);
