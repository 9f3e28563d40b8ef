-- counts are read twice by people who do not see each other, and fit what was sent out and came back
alter table survey_entry add column reading text not null default 'first'
    check (reading in ('first', 'second', 'third', 'settled'));
alter table survey_entry alter column reading drop default;
-- what was settled is put together from the readings by the process: no task and nobody typed it
alter table survey_entry alter column task drop not null;
alter table survey_entry alter column entered_by drop not null;
alter table survey_entry add check ((reading = 'settled') = (task is null and entered_by is null));
create index survey_entry_reading on survey_entry (cycle, reading, version desc);

create table survey_plan (
    cycle text not null,
    version int not null check (version > 0),
    task text not null unique,
    prepared_by text not null,
    prepared_at timestamptz not null,
    primary key (cycle, version)
);

create table survey_plan_row (
    cycle text not null,
    version int not null,
    line int not null,
    unit text not null,
    indicator text not null,
    layer text,
    sent bigint not null check (sent >= 0),
    returned bigint not null check (returned between 0 and sent),
    primary key (cycle, version, line),
    foreign key (cycle, version) references survey_plan
);
create unique index survey_plan_row_once on survey_plan_row (cycle, version, unit, indicator, coalesce(layer, ''));
