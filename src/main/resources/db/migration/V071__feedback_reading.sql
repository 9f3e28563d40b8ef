-- which unit has read its result, and what it said to it, before anything is published
create table feedback_reading (
    task text primary key,
    cycle text not null,
    unit text not null,
    content jsonb not null,
    read_by text not null,
    read_at timestamptz not null
);
create index feedback_reading_cycle on feedback_reading (cycle, unit);

-- how the results are made public and with which words, as versions until they are out
create table feedback_publication (
    task text primary key,
    cycle text not null,
    content jsonb not null,
    written_by text not null,
    written_at timestamptz not null,
    released_at timestamptz
);
create index feedback_publication_cycle on feedback_publication (cycle, written_at);
