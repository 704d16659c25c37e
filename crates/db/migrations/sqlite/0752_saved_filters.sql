-- Filters of lists that somebody of the staff keeps under a name. A convenience of theirs, not record.
create table saved_filter (
  id uuid primary key,
  account_id uuid not null,
  list text not null,
  name text not null,
  query text not null
);
create unique index saved_filter_by_name on saved_filter (account_id, list, name);
