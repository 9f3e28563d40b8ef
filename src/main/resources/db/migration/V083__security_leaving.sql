-- Who has left cannot sign in any more, and whoever comes is given a first password that only serves to choose another.
alter table security_account
    add column closed_on date,                                           -- the last day; null: open
    add column temporary_until timestamptz;                              -- null: the person's own password
