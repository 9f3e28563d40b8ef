-- an objection rests on evidence of its own
alter table evidence_item drop constraint evidence_item_about_check;
alter table evidence_item add constraint evidence_item_about_check check (about ~ '^(indicator|claim|objection):.');
