-- a figure that counts says where it comes from, and was looked at by people who did not certify it
alter table scoring_figure add column origin text;
alter table scoring_figure add column document text;

create table scoring_audit (
    task text not null,
    cycle text not null,
    office text not null,
    item text not null,
    -- of a figure; an event has none
    version int,
    verdict text not null check (verdict in ('accepted', 'returned')),
    opinion text,
    audited_by text not null,
    audited_at timestamptz not null,
    primary key (task, item),
    check (verdict = 'accepted' or opinion is not null)
);
create index scoring_audit_item on scoring_audit (cycle, office, item, audited_at desc);
