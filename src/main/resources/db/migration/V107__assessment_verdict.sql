-- what a unit claims is examined claim by claim before bands are fixed: a band of A rests on a claim that was accepted
create table assessment_examination (
    cycle text not null,
    panel text not null,
    version int not null check (version > 0),
    task text not null unique,
    examined_by text not null,
    examined_at timestamptz not null,
    primary key (cycle, panel, version)
);

create table assessment_verdict (
    cycle text not null,
    panel text not null,
    version int not null,
    unit text not null,
    claim text not null,
    title text not null,
    verdict text not null check (verdict in ('accepted', 'corrected', 'rejected')),
    reason text,
    -- the item on which the claim shows that the unit was innovative or excelled; null: on none
    excels text,
    primary key (cycle, panel, version, unit, claim),
    check (verdict = 'accepted' or reason is not null),
    check (excels is null or verdict <> 'rejected'),
    foreign key (cycle, panel, version) references assessment_examination
);
