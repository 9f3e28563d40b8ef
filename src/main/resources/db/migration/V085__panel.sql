-- Who sits on which panel differs from cycle to cycle, so a cycle has panels of its own; until they are formed, the organisation's bodies stand in.
create table panel (
    cycle text not null,
    number int not null check (number between 1 and 200),
    kind text not null check (kind in ('review', 'assessment', 'supervision')),
    name text not null check (name <> ''),
    body text check (body <> ''),
    formed_by text,
    formed_at timestamptz not null,
    primary key (cycle, number)
);
create unique index panel_body on panel (cycle, body) where body is not null;

create table panel_member (
    cycle text not null,
    number int not null,
    person text not null,
    role text not null check (role <> ''),
    chair boolean not null,
    position int not null,
    primary key (cycle, number, person),
    foreign key (cycle, number) references panel on delete cascade
);
create unique index panel_chair on panel_member (cycle, number) where chair;
-- every sign-in asks which panels somebody sits on
create index panel_member_person on panel_member (person);
