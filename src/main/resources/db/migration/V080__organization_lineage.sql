-- Units are renamed and merged, and grades and figures of earlier years follow them: where a unit came from is kept.
alter table organization_unit
    add column participation text not null default 'ranked' check (participation in ('ranked', 'scored', 'apart')),
    add column valid_from date,                                          -- null: as long as anybody remembers
    add column valid_to date,                                            -- the last day; null: it exists
    add check (valid_to >= valid_from);

create table organization_predecessor (
    unit        text not null references organization_unit,
    predecessor text not null references organization_unit,
    kind        text not null check (kind in ('RENAMED', 'MERGED')),
    since       date not null,                                           -- the first day of the unit in its place
    main        boolean not null,                                        -- whose years a new unit goes on with
    primary key (unit, predecessor),
    check (unit <> predecessor),
    check (kind = 'MERGED' or main)
);

create unique index organization_predecessor_main on organization_predecessor (unit) where main;
create index organization_predecessor_of on organization_predecessor (predecessor);
