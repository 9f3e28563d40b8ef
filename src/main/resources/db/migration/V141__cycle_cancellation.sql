-- a cycle is cancelled by two people, with a reason; what is open of it ends, and its units are free for another
create table cycle_cancellation (
    cycle text not null references cycle,
    number int not null check (number > 0),
    reason text not null check (reason <> ''),
    open_tasks int not null check (open_tasks >= 0),
    asked_by text not null,
    asked_at timestamptz not null,
    verdict text check (verdict in ('confirmed', 'refused')),
    verdict_reason text,
    verdict_by text,
    verdict_at timestamptz,
    ended_at timestamptz,
    primary key (cycle, number),
    check ((verdict is null) = (verdict_by is null) and (verdict is null) = (verdict_at is null)),
    check (verdict_by <> asked_by),
    check (verdict is distinct from 'refused' or verdict_reason <> ''),
    check (ended_at is null or verdict = 'confirmed')
);
-- one at a time is asked for; and whose work is still to be ended, which is looked for every few seconds
create unique index cycle_cancellation_asked on cycle_cancellation (cycle) where verdict is null;
create index cycle_cancellation_ending on cycle_cancellation (cycle) where verdict = 'confirmed' and ended_at is null;

alter table cycle_phase drop constraint cycle_phase_state_check;
alter table cycle_phase add constraint cycle_phase_state_check check (state in ('planned', 'running', 'done', 'cancelled'));
alter table cycle_subject drop constraint cycle_subject_state_check;
alter table cycle_subject add constraint cycle_subject_state_check check (state in ('planned', 'open', 'done', 'cancelled'));
