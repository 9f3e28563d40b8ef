-- A promise is more than a number: what for, by which standard and when, who answers for it, and who works with whom.
-- A round is reviewed item by item, by the target office before the leader, and issued under a document's number.
alter table preparation_target
    add column objective text,
    add column measures text,
    add column standard text,
    add column starts date,
    add column deadline date,
    add column unit_of_measure text,
    add column points numeric check (points > 0),
    -- the indicator that counts where two measure the same thing, by number and by money
    add column primary_indicator text,
    add column people jsonb not null default '[]' check (jsonb_typeof(people) = 'array'),
    add column shares jsonb not null default '[]' check (jsonb_typeof(shares) = 'array'),
    add constraint preparation_target_runs_forward check (deadline >= starts),
    add constraint preparation_target_is_not_its_own_primary check (primary_indicator <> indicator);

alter table preparation_round
    add column document_number text,
    add column issued_by text,
    add column issued_at timestamptz,
    add constraint preparation_round_is_issued_whole
        check ((document_number is null) = (issued_by is null) and (document_number is null) = (issued_at is null));

-- at which task it was given: a review by the target office says less than a leader's approval
alter table preparation_verdict add column step text;
update preparation_verdict set step = case unit when '' then 'approvePlan' else 'approveTargets' end;
alter table preparation_verdict alter column step set not null;

create table preparation_opinion (
    cycle text not null,
    unit text not null,
    round int not null,
    indicator text not null,
    opinion text not null check (opinion in ('accept', 'amend', 'return')),
    amended numeric check (amended is null or opinion = 'amend'),
    comment text check (comment is not null or opinion = 'accept'),
    given_by text not null,
    given_at timestamptz not null,
    primary key (cycle, unit, round, indicator),
    foreign key (cycle, unit, round, indicator) references preparation_target
);
