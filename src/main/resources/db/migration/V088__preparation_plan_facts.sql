-- A plan binds the cycle to what it was approved about, so each version keeps the scheme, units, dates and panels it spoke of.
alter table preparation_plan add column facts jsonb;
