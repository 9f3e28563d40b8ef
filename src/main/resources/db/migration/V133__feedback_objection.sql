-- what each unit is told of its result is written once for each round, so that no reading works through the whole year
create table feedback_letter (
    cycle text not null,
    round int not null check (round > 0),
    unit text not null,
    position int not null,
    version int not null,
    content jsonb not null,
    told_at timestamptz,
    answer_by timestamptz,
    answer text check (answer in ('accepted', 'objected', 'silent')),
    answered_by text,
    answered_at timestamptz,
    primary key (cycle, unit, round),
    check ((answer is null) = (answered_at is null)),
    check (answer is null or (answer = 'silent') = (answered_by is null))
);
create index feedback_letter_round on feedback_letter (cycle, round, position);

create table feedback_objection (
    cycle text not null,
    unit text not null,
    round int not null,
    task text not null unique,
    filed_by text not null,
    filed_at timestamptz not null,
    handled_by text,
    handled_at timestamptz,
    decided_by text check (decided_by <> handled_by),
    decided_at timestamptz,
    answered_at timestamptz,
    read_at timestamptz,
    primary key (cycle, unit, round),
    foreign key (cycle, unit, round) references feedback_letter (cycle, unit, round)
);

-- one matter is objected to once in a year, and what was decided about it stands
create table feedback_objection_item (
    cycle text not null,
    unit text not null,
    about text not null check (about = 'grade' or about ~ '^(indicator|adjustment|veto):.'),
    round int not null,
    line int not null,
    way text not null check (way in ('figure', 'events', 'score', 'strike', 'grade')),
    title text not null,
    reason text not null check (reason <> ''),
    wished text,
    documents text,
    finding text check (finding in ('uphold', 'reject')),
    finding_reason text,
    finding_documents text,
    correction jsonb,
    decision text check (decision in ('uphold', 'reject')),
    decision_reason text,
    applied_at timestamptz,
    primary key (cycle, unit, about),
    foreign key (cycle, unit, round) references feedback_objection,
    check (decision is null or decision_reason is not null),
    check (applied_at is null or decision = 'uphold')
);
create index feedback_objection_item_line on feedback_objection_item (cycle, unit, round, line);
create index feedback_objection_filed on feedback_objection (cycle, filed_at, unit);
create index feedback_objection_item_unapplied on feedback_objection_item (cycle) where decision = 'uphold' and applied_at is null;
