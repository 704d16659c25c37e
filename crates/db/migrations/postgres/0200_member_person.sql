-- The people of a company and the role each has in it (from the member's stream).
create table member_person (
  stream_id uuid not null,
  account_id uuid not null,
  role text not null,
  joined_at timestamptz not null,
  primary key (stream_id, account_id)
);
create index member_person_by_account on member_person (account_id);
