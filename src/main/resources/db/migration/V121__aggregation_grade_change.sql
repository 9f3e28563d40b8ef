-- a grade that the committee changed by hand stands beside the one that was computed, in a version of its own
alter table aggregation_result add column grade_changes jsonb not null default '[]';
