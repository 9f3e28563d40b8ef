-- panels examine a unit's claims one by one, so each is a row with an id that its evidence names, not a line of a document
create table selfreview_claim (
    cycle text not null,
    unit text not null,
    version int not null,
    id text not null check (id ~ '^[a-z0-9-]{8,40}$'),
    position int not null,
    adjustment text,
    title text not null,
    document text,
    document_key text,
    issued_by text,
    level text check (level in ('national', 'province', 'city', 'county')),
    issued_on date,
    points numeric check (points >= 0),
    note text,
    primary key (cycle, unit, version, id),
    -- one honour document shows one claim
    unique (cycle, unit, version, document_key),
    foreign key (cycle, unit, version) references selfreview_review
);

insert into selfreview_claim (cycle, unit, version, id, position, title, document, issued_by, issued_on)
select r.cycle, r.unit, r.version, gen_random_uuid()::text, c.position, coalesce(nullif(c.claim ->> 'title', ''), '—'),
       c.claim ->> 'document', c.claim ->> 'issuedBy',
       case when c.claim ->> 'date' ~ '^\d{4}-\d{2}-\d{2}$' then (c.claim ->> 'date')::date end
from selfreview_review r, jsonb_array_elements(r.claims) with ordinality as c(claim, position);

alter table selfreview_review drop column claims;
-- what came after its deadline counts, and says so
alter table selfreview_review add column late boolean not null default false;
