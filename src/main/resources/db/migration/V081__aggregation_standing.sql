-- Rules over several years ask what became of a unit in each: read from a year's whole results that would cost megabytes.
create table aggregation_standing (
    cycle text not null references aggregation_outcome (cycle),
    unit  text not null,
    grade text,
    score numeric,
    rank  numeric,
    primary key (unit, cycle)
);

insert into aggregation_standing (cycle, unit, grade, score, rank)
select o.cycle, u ->> 'unit', u ->> 'grade', (u ->> 'score')::numeric, (u ->> 'rank')::numeric
  from aggregation_outcome o
  join aggregation_result r on r.cycle = o.cycle and r.version = o.version
  cross join lateral jsonb_array_elements(r.results -> 'units') u;
