-- Who works in English searches tasks by their English names; a name that got another English later has a row for each.
alter table inbox_label add column english text not null default '';
alter table inbox_label drop constraint inbox_label_pkey;
alter table inbox_label add primary key (process, name, english);
