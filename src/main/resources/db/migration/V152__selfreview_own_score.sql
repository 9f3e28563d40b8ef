-- a unit may say what score it gives itself, and then says why
alter table selfreview_actual add column own_score numeric check (own_score between 0 and 200);
alter table selfreview_actual add column own_reason text;
alter table selfreview_actual add check (own_score is null or own_reason is not null);
