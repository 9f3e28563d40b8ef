-- The supervisors' desk shows units by phases, a page of ten thousand units at a time: who takes part in which order, and
-- how far each unit is in each phase.
create view cycle_unit_in_order as select cycle, unit, position, unit_class from cycle_participant;
create view cycle_unit_progress as
select s.cycle, s.process as phase, s.subject as unit, s.state
  from cycle_phase p
  join cycle_subject s on s.cycle = p.cycle and s.process = p.process and s.round = p.round;
create index cycle_participant_in_order on cycle_participant (cycle, position);
