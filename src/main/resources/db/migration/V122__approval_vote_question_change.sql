-- a decision rests on who was there, who kept out of it and how they voted; what is asked comes back answered; a grade
-- that is changed by hand is confirmed by somebody else
create table approval_vote (
    task text primary key,
    cycle text not null,
    body text not null,
    version int not null,
    mode text not null check (mode in ('vote', 'consensus')),
    statement text,
    members jsonb not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    check (mode <> 'consensus' or statement is not null)
);
create index approval_vote_cycle on approval_vote (cycle, recorded_at);

create table approval_question (
    cycle text not null,
    number int not null check (number > 0),
    version int not null,
    body text not null,
    addressee text not null,
    question text not null check (question <> ''),
    asked_by text not null,
    asked_at timestamptz not null,
    answer text,
    answered_by text,
    answered_at timestamptz,
    primary key (cycle, number),
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index approval_question_open on approval_question (cycle, addressee) where answer is null;

create table approval_change (
    task text not null,
    cycle text not null,
    version int not null,
    unit text not null,
    before text,
    after text not null,
    reason text not null check (reason <> ''),
    decided_by text not null,
    decided_at timestamptz not null,
    verdict text check (verdict in ('approve', 'return')),
    verdict_reason text,
    verdict_by text,
    verdict_at timestamptz,
    applied_version int,
    primary key (task, unit),
    check (verdict_by <> decided_by),
    check (before is distinct from after),
    check (applied_version is null or verdict = 'approve')
);
create index approval_change_cycle on approval_change (cycle, decided_at);
