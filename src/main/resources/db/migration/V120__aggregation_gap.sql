-- what is missing is never counted as zero in silence: one person settles each gap with a reason, another confirms it
create table aggregation_gap_round (
    cycle text not null,
    round int not null check (round > 0),
    task text not null unique,
    decided_by text not null,
    decided_at timestamptz not null,
    verdict text check (verdict in ('approve', 'return')),
    verdict_reason text,
    verdict_by text,
    verdict_at timestamptz,
    adopted_at timestamptz,
    primary key (cycle, round),
    check ((verdict is null) = (verdict_by is null) and (verdict is null) = (verdict_at is null)),
    check (verdict_by <> decided_by),
    check (adopted_at is null or verdict = 'approve')
);

-- filled: the numbers stand in for the figure until the data office certifies one; without: does not apply, its points
-- go to its siblings; unranked: the unit is scored this year, but neither ranked nor graded
create table aggregation_gap (
    cycle text not null,
    round int not null,
    unit text not null,
    indicator text not null,
    choice text not null check (choice in ('filled', 'without', 'unranked')),
    actual numeric,
    target numeric,
    score numeric check (score between 0 and 100),
    effect numeric check (effect between 0 and 1),
    reason text not null check (reason <> ''),
    primary key (cycle, round, unit, indicator),
    foreign key (cycle, round) references aggregation_gap_round,
    check ((choice = 'filled') = (coalesce(actual, target, score, effect) is not null))
);
