-- People who can sign in (from their streams), and what is not part of the record: secrets and web sessions.
create table account (
  stream_id uuid primary key,
  email text not null unique,
  name text not null,
  lang text not null,
  staff_role text,
  active boolean not null,
  second_factor boolean not null,
  registered_at timestamptz not null
);

create table web_session (
  token_hash bytea primary key,
  account_id uuid not null,
  company uuid,
  assurance bigint not null,
  began_at timestamptz not null,
  used_at timestamptz not null,
  ends_at timestamptz not null,
  client text not null
);
create index web_session_by_account on web_session (account_id);
