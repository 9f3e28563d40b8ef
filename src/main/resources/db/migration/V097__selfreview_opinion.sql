-- the office judges a self-review item by item, and the unit must find each opinion at its item
create table selfreview_opinion (
    task text not null references selfreview_verdict,
    cycle text not null,
    unit text not null,
    version int not null,
    item text not null check (item ~ '^(indicator|claim|section):.'),
    verdict text not null check (verdict in ('accepted', 'returned')),
    opinion text,
    primary key (task, item),
    foreign key (cycle, unit, version) references selfreview_review,
    check (verdict = 'accepted' or opinion is not null)
);
create index selfreview_opinion_version on selfreview_opinion (cycle, unit, version);
