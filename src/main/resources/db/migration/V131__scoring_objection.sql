-- a figure or an event that an objection corrected is a new version like any other, and says so
alter table scoring_figure drop constraint scoring_figure_source_check;
alter table scoring_figure add constraint scoring_figure_source_check check (source in ('certified', 'put', 'objection'));
alter table scoring_certification add column reason text;
