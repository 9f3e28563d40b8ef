-- Holidays are announced late and differ from place to place, so which days are worked is data that administrators change.
create table cycle_calendar_year (
    year integer primary key check (year between 1949 and 2200)
);

create table cycle_calendar_day (
    day date primary key,
    year integer not null references cycle_calendar_year check (year = extract(year from day)),
    working boolean not null,
    name text not null check (name <> ''),
    local boolean not null,
    -- a day that is worked anyway needs no entry to be worked
    check (not working or extract(isodow from day) > 5)
);
create index cycle_calendar_day_year on cycle_calendar_day (year, day);

-- what every node compares before it trusts the days that it has read
create table cycle_calendar_version (
    the_one boolean primary key default true check (the_one),
    version bigint not null
);
insert into cycle_calendar_version (version) values (0);
