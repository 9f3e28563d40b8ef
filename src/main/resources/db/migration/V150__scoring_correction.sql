-- a figure that was certified is not changed by one person alone: what was asked for waits here for a second one
create table scoring_correction (
    id uuid primary key,
    cycle text not null,
    unit text not null,
    indicator text not null,
    -- the version that it would follow; 0 where only an agreed target is overruled
    base_version int not null check (base_version >= 0),
    sent jsonb not null,
    reason text not null check (reason <> ''),
    asked_by text not null,
    asked_at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused', 'replaced')),
    decided_by text,
    decided_at timestamptz,
    opinion text,
    check ((state = 'waiting') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (state not in ('confirmed', 'refused') or decided_by <> asked_by),
    check (state <> 'refused' or opinion is not null)
);
create unique index scoring_correction_waiting on scoring_correction (cycle, unit, indicator) where state = 'waiting';
create index scoring_correction_of_cycle on scoring_correction (cycle, asked_at desc);
