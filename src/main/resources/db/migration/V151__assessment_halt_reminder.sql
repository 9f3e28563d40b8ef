-- the supervision group stops a session where it stands, and a leader who has not rated is reminded: who, when, why
create table assessment_halt (
    id uuid primary key,
    cycle text not null,
    panel text not null,
    reason text not null check (reason <> ''),
    halted_by text not null,
    halted_at timestamptz not null,
    outcome text check (outcome in ('resumed', 'repeated')),
    settled_by text,
    settled_at timestamptz,
    settled_reason text,
    check (num_nulls(outcome, settled_by, settled_at, settled_reason) in (0, 4))
);
create unique index assessment_halt_open on assessment_halt (cycle, panel) where outcome is null;
create index assessment_halt_newest on assessment_halt (cycle, panel, halted_at desc);

create table assessment_reminder (
    cycle text not null,
    leader text not null,
    reminded_at timestamptz not null,
    reminded_by text not null,
    primary key (cycle, leader, reminded_at)
);
