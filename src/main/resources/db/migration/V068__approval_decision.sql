-- who decided what, on which version of the results
create table approval_decision (
    task text primary key,
    cycle text not null,
    task_name text not null,
    choice text not null,
    reason text,
    version int not null,
    decided_by text not null,
    bodies text[] not null,
    decided_at timestamptz not null
);
create index approval_decision_cycle on approval_decision (cycle, version, decided_at);
