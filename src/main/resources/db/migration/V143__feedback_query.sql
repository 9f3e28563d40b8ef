-- what units and the public ask about published results, and what they were answered
create table feedback_query (
    id text primary key,
    cycle text not null,
    unit text,
    asker text not null check (asker <> ''),
    contact text,
    question text not null check (question <> ''),
    registered_by text not null,
    registered_at timestamptz not null,
    due timestamptz not null,
    answer text,
    is_open boolean not null default false,
    answered_by text,
    answered_at timestamptz,
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
    check (not is_open or answer is not null)
);
create index feedback_query_cycle on feedback_query (cycle, registered_at desc, id);
