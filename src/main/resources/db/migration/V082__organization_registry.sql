-- People leave and posts change; names are listed by pinyin, in an order that no database's own locale decides.
alter table organization_person
    add column left_on date,                                             -- the last day; null: still here
    add column sort_key bytea not null default '';                       -- empty until a server has computed it
create index organization_person_by_name on organization_person (sort_key, id);
create index organization_person_left on organization_person (left_on) where left_on is not null;

alter table organization_unit add column sort_key bytea not null default '';
create index organization_unit_by_name on organization_unit (sort_key, id);

alter table organization_leader
    add column id bigint generated always as identity unique,
    add column title text check (title <> '');                           -- null: called as all leaders are

create index organization_post_by_person on organization_post (person);

-- One row: which order the keys were computed in. Another library may order other characters otherwise.
create table organization_name_order (
    the_one boolean primary key default true check (the_one),
    version text not null
);
