-- Who can sign in, and who has just failed to: every node must count the same failures.
create table security_account (
    person     text primary key,
    password   text not null,                -- {algorithm}hash, so that an algorithm can follow another
    changed_at timestamptz not null
);

create table security_attempt (
    subject      text primary key,           -- a digest: people type passwords into the name field
    failures     int not null,
    last_at      timestamptz not null,
    paused_until timestamptz
);

create index security_attempt_by_time on security_attempt (last_at);
