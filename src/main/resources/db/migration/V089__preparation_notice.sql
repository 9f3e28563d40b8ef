-- Notices go out approved, numbered and dated, and every unit signs for its own: so it can be shown who was told, and when.
create table preparation_notice (
    id text primary key,
    cycle text not null,
    opened_by text not null,
    opened_at timestamptz not null,
    issued_at timestamptz
);
create index preparation_notice_cycle on preparation_notice (cycle, opened_at);

-- a verdict is about the version that was read
create table preparation_notice_version (
    notice text not null references preparation_notice,
    version int not null check (version > 0),
    content jsonb not null,
    drafted_by text not null,
    drafted_at timestamptz not null,
    verdict text,
    reason text,
    decided_by text,
    decided_at timestamptz,
    primary key (notice, version)
);

create table preparation_receipt (
    notice text not null references preparation_notice,
    unit text not null,
    position int not null,
    sent_at timestamptz,
    signed_by text,
    signed_at timestamptz,
    primary key (notice, unit),
    check (signed_at is null or sent_at is not null)
);
create index preparation_receipt_unsent on preparation_receipt (notice, position) where sent_at is null;
