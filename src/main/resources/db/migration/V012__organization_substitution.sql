-- While somebody is away a colleague does their tasks; one colleague at a time, and never oneself.
create table organization_substitution (
    person     text primary key references organization_person,
    substitute text not null references organization_person,
    from_day   date not null,
    until_day  date not null check (until_day >= from_day),
    check (substitute <> person)
);

create index organization_substitution_by_substitute on organization_substitution (substitute);
