-- Whether what holds came with an imported file, and was not said of this very declaration.
alter table examination add column imported boolean not null default false;
