-- what is claimed must be shown: a file is kept once for all units, in pieces, and every piece of evidence says what it is about
create table evidence_content (
    id uuid primary key,
    -- these three are not known while the file is still coming in
    sha256 text unique check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint check (size > 0),
    media_type text,
    -- when it began to come in, or was last attached: what nothing refers to is swept some time after
    used_at timestamptz not null,
    check (num_nulls(sha256, size, media_type) in (0, 3))
);
create index evidence_content_used on evidence_content (used_at);

create table evidence_piece (
    content uuid not null references evidence_content on delete cascade,
    position int not null check (position >= 0),
    bytes bytea not null check (octet_length(bytes) between 1 and 262144),
    primary key (content, position)
);
-- pictures and office files are compressed already
alter table evidence_piece alter column bytes set storage external;

create table evidence_item (
    id uuid primary key,
    cycle text not null,
    unit text not null,
    about text not null check (about ~ '^(indicator|claim):.'),
    kind text not null check (kind in ('file', 'link', 'document')),
    title text not null,
    number text,
    number_key text,
    url text,
    issued_by text,
    level text check (level in ('national', 'province', 'city', 'county', 'unit')),
    issued_on date,
    content uuid references evidence_content,
    attached_by text not null,
    attached_at timestamptz not null,
    -- from then on a submission rests on it: it is removed by a mark only
    submitted_at timestamptz,
    removed_at timestamptz,
    check ((kind = 'file') = (content is not null)),
    check ((kind = 'link') = (url is not null)),
    check (kind <> 'document' or number is not null),
    check ((number is null) = (number_key is null)),
    check (removed_at is null or submitted_at is not null)
);
create index evidence_item_unit on evidence_item (cycle, unit, about);
create index evidence_item_content on evidence_item (content);
-- the same file once for the same matter, and one honour document for one claim of a unit
create unique index evidence_item_once on evidence_item (cycle, unit, about, content) where removed_at is null;
create unique index evidence_item_honour_file on evidence_item (cycle, unit, content)
    where removed_at is null and about like 'claim:%';
