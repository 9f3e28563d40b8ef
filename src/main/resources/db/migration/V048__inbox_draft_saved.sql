-- Whose drafts were saved in the last seconds is asked every two seconds on each node, for the pages open there.
create index inbox_draft_saved on inbox_draft (saved_at);
